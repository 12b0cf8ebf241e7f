/** The part of Readability that only asks whether it is worth running; the package describes it under another name. */
declare module '@mozilla/readability/Readability-readerable.js' {
  export default function isProbablyReaderable(
    document: { querySelectorAll(selector: string): NodeListOf<Element> },
    options: { minContentLength: number; visibilityChecker(element: Element): boolean },
  ): boolean;
}
