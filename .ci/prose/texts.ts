/** What of a file's frontmatter is shown to readers as a sentence. */
const SHOWN = /^(?:short|description): *(?<value>.*)$/u;

/**
 * The sentences of a file as Markdown, on the lines where they stand: of the frontmatter only what readers see, then the body.
 * Everything else becomes an empty line, so that places stay right.
 */
export function proseOf(source: string): string {
  const lines = source.split('\n');
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  return lines
    .map((line, index) => {
      if (index > end) return line;
      const value = SHOWN.exec(line)?.groups?.['value'] ?? '';
      return value.replace(/^(["'])(?<inner>.*)\1$/u, '$<inner>');
    })
    .join('\n');
}
