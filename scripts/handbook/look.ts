/** How the handbook looks, in the tokens of the pages; narrow enough to read, and fit to be printed. */
export const look = `
  .book { display: grid; grid-template-columns: 232px minmax(0, 1fr); min-height: 100dvh; }
  .book > header { padding: var(--lo-6) var(--lo-3); background: var(--lo-paper-low); border-inline-end: var(--lo-border); }
  .book > header nav { position: sticky; top: var(--lo-4); }
  .book main { max-width: 824px; padding: var(--lo-8); }
  .skip:not(:focus) { position: absolute; clip-path: inset(50%); }
  a { color: var(--lo-action-text); text-underline-offset: 3px; }
  :focus-visible { outline: 2px solid var(--lo-focus); outline-offset: 2px; border-radius: var(--lo-radius-s); }
  header a { display: block; padding: 6px 10px; border-radius: var(--lo-radius-m); text-decoration: none;
    font-size: var(--lo-size-d); line-height: var(--lo-lh-d); color: var(--lo-ink-2); }
  header a:hover { background: var(--lo-hover); }
  header a[aria-current] { color: var(--lo-action-text); font-weight: var(--lo-semibold); background: var(--lo-surface); }
  header .home { margin-bottom: var(--lo-4); color: var(--lo-action-text); font-weight: var(--lo-medium); }
  header ol { display: grid; gap: 2px; margin: 0; padding: 0; list-style: none; }
  h1 { margin: 0 0 var(--lo-4); font-size: var(--lo-size-name); line-height: var(--lo-lh-name);
    font-weight: var(--lo-semibold); letter-spacing: var(--lo-tracking-big); }
  h2 { margin: var(--lo-12) 0 var(--lo-3); padding-bottom: var(--lo-2); border-bottom: 1px solid var(--lo-line-2);
    font-size: var(--lo-size-xl); line-height: var(--lo-lh-xl); font-weight: var(--lo-semibold); }
  h3 { margin: var(--lo-6) 0 var(--lo-2); font-size: var(--lo-size-l); line-height: var(--lo-lh-l);
    font-weight: var(--lo-semibold); }
  main p, main ol, main ul, main pre { margin: 0 0 var(--lo-4); }
  main ol, main ul { padding-inline-start: 1.75em; }
  main li { margin-bottom: var(--lo-2); }
  main li::marker { font-weight: var(--lo-semibold); color: var(--lo-ink-2); }
  b, strong { font-weight: var(--lo-semibold); }
  code { padding: 1px 5px; border-radius: var(--lo-radius-s); background: var(--lo-paper-low); font-size: 0.875em;
    overflow-wrap: anywhere; }
  pre { padding: var(--lo-3) var(--lo-4); border-radius: var(--lo-radius-m); background: var(--lo-paper-low);
    overflow-x: auto; line-height: 1.45; }
  pre code { padding: 0; background: none; overflow-wrap: normal; }
  img { display: block; max-width: 100%; height: auto; border: 1px solid var(--lo-line-2);
    border-radius: var(--lo-radius-l); }
  .table { overflow-x: auto; margin-bottom: var(--lo-4); }
  table { border-collapse: collapse; font-size: var(--lo-size-d); line-height: var(--lo-lh-d); }
  th, td { padding: var(--lo-2) var(--lo-3) var(--lo-2) 0; text-align: start; vertical-align: top;
    border-bottom: var(--lo-border); }
  th { font-weight: var(--lo-medium); color: var(--lo-ink-2); }
  .on { display: flex; justify-content: space-between; gap: var(--lo-4); margin-top: var(--lo-12);
    padding-top: var(--lo-4); border-top: 1px solid var(--lo-line-2); }
  .on a { display: inline-flex; align-items: center; min-height: var(--lo-control); }
  .on [rel=prev]::before { content: "←"; margin-inline-end: var(--lo-2); }
  .on [rel=next]::after { content: "→"; margin-inline-start: var(--lo-2); }
  @media (max-width: 860px) {
    .book { display: block; }
    .book > header { display: flex; flex-wrap: wrap; padding: var(--lo-2) var(--lo-4); border: 0; }
    .book > header .home { margin: 0; }
    .book > header nav { position: static; }
    .book > header li:not(:first-child) { display: none; }
    .book > header a { padding-block: 12px; }
    .book main { padding: var(--lo-4); }
    .on a { min-height: 44px; }
  }
  @media print {
    .skip, .book > header, .on { display: none; }
    .book { display: block; }
    .book main { max-width: none; padding: 0; }
    :root { color-scheme: light; }
    h2, h3 { break-after: avoid; }
    img { max-height: 110mm; width: auto; break-inside: avoid; }
    a { color: inherit; text-decoration: none; }
  }
`
