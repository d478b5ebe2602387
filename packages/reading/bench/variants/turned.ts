const MEDIA_BOX = /\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/u;
const PAGE = /(\d+) 0 obj\s*<<(?:(?!endobj)[\s\S])*?\/Type ?\/Page\b(?:(?!endobj)[\s\S])*?endobj/gu;
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/**
 * A PDF of Chromium with all pages turned by a quarter (`/Rotate 90`), in an update at its end as programs that turn pages write one.
 * @param how `upright`: what they show was turned the other way before, so that it stands upright; `sideways`: it lies on its side
 */
export function turned(pdf: Uint8Array, how: 'upright' | 'sideways'): Uint8Array {
  const text = latin1(pdf);
  const [, size = '0'] = /\/Size (\d+)/u.exec(text) ?? [];
  const [, root] = /\/Root (\d+) 0 R/u.exec(text) ?? [];
  const [, before] = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text) ?? [];
  const pages = [...text.matchAll(PAGE)].map(([page, number]) => ({ page, number: Number(number) }));
  const [, width = '0', height = '0'] = MEDIA_BOX.exec(pages[0]?.page ?? '') ?? [];
  const matrix = `0 1 -1 0 ${height} 0 cm`;
  const first = Number(size);
  const objects = new Map<number, string>();
  if (how === 'upright')
    objects.set(first, `${first} 0 obj\n<</Length ${matrix.length + 1}>>\nstream\n${matrix}\n\nendstream\nendobj\n`);
  for (const { page, number } of pages) {
    const turn = page.replace(/\/Type ?\/Page\b/u, '/Type /Page /Rotate 90');
    const upright = turn
      .replace(MEDIA_BOX, `/MediaBox [0 0 ${height} ${width}]`)
      .replace(/\/Contents (\d+ 0 R)/u, `/Contents [${first} 0 R $1]`);
    objects.set(number, `${how === 'upright' ? upright : turn}\n`);
  }
  let update = '\n';
  const entries = [...objects].map(([number, object]) => {
    const at = text.length + update.length;
    update += object;
    return `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length + update.length;
  update += `xref\n${entries.join('')}trailer\n<</Size ${first + 1} /Root ${root} 0 R /Prev ${before}>>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(text + update, 'latin1'));
}
