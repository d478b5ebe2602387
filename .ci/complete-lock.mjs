/**
 * Adds to package-lock.json the optional packages that npm left out; run by `npm run lock`, explained in README.md here.
 *
 * Native tools (Pagefind, the Astro compiler …) name one optional package per operating system and processor. Where the
 * registry is a mirror without the builds for other machines, `npm install` drops them from the lock without a word, and
 * then `npm ci` refuses that lock: "Missing: @pagefind/darwin-arm64@ from lock file". An entry with the version and the
 * machine it is for is all that `npm ci` asks; on such a machine npm finds the package by its name and version.
 * With --check it changes nothing and exits 1 if an entry is missing.
 */
import { readFileSync, writeFileSync } from 'node:fs';

/** The words package names use for an operating system, and npm's name for it. */
const SYSTEMS = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win32: 'win32',
  windows: 'win32',
};
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
const C_LIBRARIES = { gnu: 'glibc', musl: 'musl' };

/** Where Node looks for a package from the one at `path`: its own node_modules, then each node_modules above it. */
function* placesOf(name, path) {
  const folders = path.split('/node_modules/');
  for (let depth = folders.length; depth > 0; depth--) {
    yield [...folders.slice(0, depth), name].join('/node_modules/');
  }
  yield `node_modules/${name}`;
}

/** `@biomejs/cli-linux-x64-musl` is for `{ os: ['linux'], cpu: ['x64'], libc: ['musl'] }`; undefined if the name tells no machine. */
function machineOf(name) {
  const words = name.split(/[/_-]/);
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  const os = words.map((word) => SYSTEMS[word]).find(Boolean);
  const libc = os === 'linux' ? words.map((word) => C_LIBRARIES[word]).find(Boolean) : undefined;
  if (!cpu) return undefined;
  return { cpu: [cpu], ...(libc && { libc: [libc] }), ...(os && { os: [os] }) };
}

/** The entries that `npm ci` would miss in this lock, by their place in it. */
function missingEntries(lock) {
  const missing = {};
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if ([...placesOf(name, path)].some((place) => lock.packages[place])) continue;
      const machine = machineOf(name);
      if (!machine || !/^\d+\.\d+\.\d+[\w.-]*$/.test(version)) {
        throw new Error(`${name}@${version}, wanted by ${path || 'the root'}: not one machine's build of one version`);
      }
      missing[`node_modules/${name}`] = { version, ...machine, ...(entry.dev && { dev: true }), optional: true };
    }
  }
  return missing;
}

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingEntries(lock);
const addresses = Object.values(lock.packages).filter(({ resolved }) => /^https?:/.test(resolved));

if (addresses.length > 0) {
  console.error(
    `package-lock.json names a registry ${addresses.length} times: remove it, then npm install and npm run lock`,
  );
  process.exitCode = 1;
} else if (process.argv.includes('--check')) {
  for (const place of Object.keys(missing)) console.error(`package-lock.json lacks ${place}: npm run lock`);
  process.exitCode = Object.keys(missing).length > 0 ? 1 : 0;
} else {
  const packages = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
  console.log(`package-lock.json: ${Object.keys(missing).length} entries added for other machines`);
}
