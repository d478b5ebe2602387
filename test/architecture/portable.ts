import { dirname, join } from 'node:path';
import ts from 'typescript';

/** The settings that `npm run check:types` gives the packages that run everywhere. */
function portableConfig(root: string): ts.ParsedCommandLine {
  const path = join(root, 'test/tsconfig.portable.json');
  const { config, error } = ts.readConfigFile(path, ts.sys.readFile);
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  return ts.parseJsonConfigFileContent(config, ts.sys, dirname(path));
}

/** The files that those settings cover, as absolute paths. */
export const portableFiles = (root: string): string[] => portableConfig(root).fileNames;

/** What TypeScript says to a file with this text under those settings. */
export function portableErrors(root: string, text: string): string[] {
  const { options } = portableConfig(root);
  const path = join(root, 'test/architecture/portable-example.ts');
  const host = ts.createCompilerHost(options);
  const example = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS);
  const program = ts.createProgram([path], options, {
    ...host,
    getSourceFile: (name, ...rest) => (name === path ? example : host.getSourceFile(name, ...rest)),
    fileExists: (name) => name === path || host.fileExists(name),
  });
  return program
    .getSemanticDiagnostics(example)
    .map((problem) => ts.flattenDiagnosticMessageText(problem.messageText, ' '));
}
