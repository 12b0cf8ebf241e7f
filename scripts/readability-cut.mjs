/**
 * What of Readability nobody asks for is not in the scripts: every page that is looked at would load it. What it answers here is
 * the same (tests/readability-cut.test.ts), without the excerpt, the text and its length.
 */

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** Whole lines of its source, or what stands between two signs. All of them are there, or it is another Readability. */
const UNASKED = [
  // What it says of its work to whoever mends it.
  /^\s*this\.log\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\);\n/gm,
  /^ {2}if \(this\._debug\) \{\n[\s\S]*?\n {2}\} else \{\n.*\n {2}\}\n/m,
  /^ {6}if \(this\._debug\) \{\n\s*\}\n/gm,
  /^ {2}this\._debug = .*\n/m,
  /(?<=errs\.push\(\s*`)[^`]+(?=`)/g,
  // What it does without a browser, or asked in an older way.
  /^ {4}if \(this\._docJSDOMParser\b[\s\S]*?\n {4}\}\n/gm,
  /^ {2}this\._docJSDOMParser = .*\n/m,
  /^ {2}if \(options && options\.documentElement\) \{\n[\s\S]*?\n {2}\}\n {2}options = .*\n/m,
  /^ {4}return \[\]\.concat\.apply\([\s\S]*?\n {4}\);\n/m,
  // Choices that are not made here.
  /options\.(?:nbTopCandidates|charThreshold|allowedVideoRegex) \|\|\s/g,
  /\.concat\(\n {4}options\.classesToPreserve \|\| \[\]\n {2}\)/,
  / \|\|\n {4}function \(el\) \{\n.*\n {4}\}/,
  /^ {2}this\._(?:keepClasses|disableJSONLD) = .*\n/gm,
  /if \(!this\._keepClasses\) (?=\{)/,
  /(?<=jsonLd = )this\._disableJSONLD \? \{\} : /,
  /^ {2}this\._maxElemsToParse =\n.*\n/m,
  /^ {4}if \(this\._maxElemsToParse > 0\) \{\n[\s\S]*?\n {4}\}\n/m,
  /^ {2}DEFAULT_MAX_ELEMS_TO_PARSE: .*\n/m,
  // What it tells of an article that nobody reads.
  /^ {4}metadata\.excerpt =[^;]*;\n/gm,
  /^ {10}if \(typeof parsed\.description === "string"\) \{\n.*\n {10}\}\n/m,
  /^ {4}if \(!metadata\.excerpt\) \{\n[\s\S]*?\n {4}\}\n/m,
  /^ {4}var textContent = articleContent\.textContent;\n/m,
  /^ {6}(?:textContent|length: textContent\.length|excerpt: metadata\.excerpt),\n/gm,
  // What it never calls, or what `core/article/lean-readability` does in its place.
  /^ {4}(?:replaceFonts|nextLink|prevLink): .*\n/gm,
  /^ {2}_(?:findNode|forEachNode)\(.*\n.*\n {2}\},\n/gm,
  /^ {2}_cleanStyles\(e\) \{\n[\s\S]*?\n {2}\},\n/m,
];

/** The same of what tells whether there is an article at all. */
const UNASKED_BEFORE = [
  /^function isNodeVisible\(node\) \{\n[\s\S]*?\n\}\n/m,
  /^ {2}if \(typeof options == "function"\) \{\n[\s\S]*?\n {2}\}\n/m,
  /^ {4}visibilityChecker: isNodeVisible,\n/m,
];

/** As a module it needs nothing of what makes modules of other scripts. */
const EXPORTS = /^if \(typeof module === "object"\) \{\n[\s\S]*?module\.exports = (\w+);\n\}\n/m;
const asModule = '\nexport { $1, $1 as default };\n';

function cut(whole, unasked) {
  return unasked.reduce((text, part) => replaced(text, part, ''), whole);
}

function replaced(text, part, by) {
  const left = text.replace(part, by);
  if (left === text) throw new Error(`Readability is not written as it is known here: ${part}`);
  return left;
}

/** Each file of the package as it goes into scripts. */
export const FILES = {
  'Readability.js': (whole) => {
    const left = replaced(cut(whole, UNASKED), EXPORTS, asModule);
    const stays = /this\.log\(|console\.log\(|_debug|_docJS|excerpt:|_maxElems/.exec(left);
    if (stays) throw new Error(`Readability is not written as it is known here: ${stays[0]}`);
    return left;
  },
  'Readability-readerable.js': (whole) => replaced(cut(whole, UNASKED_BEFORE), EXPORTS, asModule),
  'index.js': () => `
    export { Readability } from './Readability.js';
    export { isProbablyReaderable } from './Readability-readerable.js';
  `,
};

/** esbuild plugin. */
export const readabilityCut = {
  name: 'readability-cut',
  setup(context) {
    context.onLoad({ filter: /\/@mozilla\/readability\/[^/]+\.js$/ }, async ({ path }) => ({
      contents: FILES[basename(path)](await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};
