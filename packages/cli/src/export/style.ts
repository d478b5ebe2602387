/** The look of the page: black on white, one column, dark where the reader's system is; readable on paper. */
export const style = `
:root { color-scheme: light dark; --line: light-dark(#767676, #949494); }
body { margin: 0 auto; padding: 1.5rem; max-width: 46rem; font: 1.0625rem/1.8 "Noto Sans JP", "Hiragino Sans", Meiryo, sans-serif;
  background: light-dark(#fff, #1a1a1a); color: light-dark(#1a1a1a, #f0f0f0); overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.5; }
h2 { margin-top: 3rem; border-bottom: 2px solid; font-size: 1.3rem; }
h3 { font-size: 1.1rem; }
dt { margin-top: 1.5rem; font-weight: bold; }
small { font-weight: normal; }
dd { margin: 0; }
dd p { margin: .25rem 0; }
ul { margin: .25rem 0; padding: 0; list-style: none; }
.note { padding-left: .75rem; border-left: 4px solid var(--line); }
.said { position: absolute; overflow: hidden; width: 1px; height: 1px; clip-path: inset(50%); white-space: nowrap; }
table { border-collapse: collapse; }
th, td { padding: .25rem .75rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } h2, h3, dt { break-after: avoid; } }
`;
