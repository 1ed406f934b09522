/** Markdown with tables and links as GitHub reads it (markdown-it), its HTML as a browser does (parse5). */
import MarkdownIt from 'markdown-it';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

export interface Page {
  /** Tags with their attributes, nested as they stand; comments too. */
  readonly elements: readonly string[];
  /** What GitHub would link outside of code: mentions and numbers of issues. */
  readonly references: readonly string[];
  /** All text, as it is read. */
  readonly text: string;
}

/** It takes HTML as it stands and makes links of addresses: what could go wrong shall. */
const parser = new MarkdownIt({ html: true, linkify: true });

export function pageOf(markdown: string): Page {
  const html = parser.render(markdown);
  const elements: string[] = [];
  const references: string[] = [];
  let text = '';
  const visit = (node: DefaultTreeAdapterTypes.Node, isCode: boolean, depth: number): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      text += node.value;
      references.push(...(isCode ? [] : (node.value.match(/(?<!\w)[@#][\w-]+/gu) ?? [])));
      return;
    }
    const attributes = 'attrs' in node ? node.attrs : [];
    const shown = attributes.map(({ name, value }) => `${name}=${value}`).join(' ');
    elements.push(`${depth} ${node.nodeName} ${shown}`.trim());
    if ('childNodes' in node) {
      for (const child of node.childNodes) {
        visit(child, isCode || ['code', 'pre'].includes(node.nodeName), depth + 1);
      }
    }
  };
  visit(parseFragment(html), false, 0);
  return { elements, references, text };
}
