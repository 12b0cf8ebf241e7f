/** The style of a saved file: enough to read by on screens of any width, in light and dark, and on paper. */
export const HTML_STYLE = [
  ':root{color-scheme:light dark}',
  'body{max-width:66ch;margin:2rem auto;padding:0 1rem;font:1.125rem/1.62 serif;overflow-wrap:anywhere}',
  'h1,h2,h3,h4,h5,h6{line-height:1.25;text-wrap:balance}',
  'header p{font:.875rem/1.6 system-ui,sans-serif}',
  'img,svg{max-width:100%;height:auto}',
  'figure{margin:1em 0}',
  'figcaption,summary{font:.875em/1.6 system-ui,sans-serif}',
  'blockquote{margin-inline:0;padding-inline-start:1rem;border-inline-start:2px solid}',
  'pre{overflow-x:auto;padding:1rem;background:light-dark(#f4f4f2,#262629);color:light-dark(#1c1d1f,#ededeb)}',
  'code,kbd,pre{font-family:ui-monospace,monospace;font-size:.875em}',
  'pre code{font-size:inherit}',
  'table{display:block;overflow-x:auto;border-collapse:collapse}',
  'th,td{padding:.5rem .75rem;border-bottom:1px solid #84878b;text-align:start;vertical-align:top}',
  '[align=right]{text-align:right}[align=center]{text-align:center}',
  '@page{margin:20mm 18mm}',
  '@media print{:root{color-scheme:light}body{max-width:none;margin:0;padding:0;font-size:11.5pt}' +
    'h1,h2,h3,h4,h5,h6,summary{break-after:avoid}p,li{orphans:3;widows:3}' +
    'figure,img,tr,blockquote{break-inside:avoid}img{max-height:80vh}' +
    'table{display:table}thead{display:table-header-group}pre{white-space:pre-wrap}a{color:inherit}}',
].join('');
