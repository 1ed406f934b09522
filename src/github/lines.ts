/** Lines of access.yaml and of the files beside it, on the web. Pure. */
import type { Link } from '../render/plan-markdown-cells.ts';
import type { Job } from './event.ts';

/** Commits of both sides, and where access.yaml lies in the repository: `infra/access/`. */
interface Sides {
  readonly head: string;
  readonly base: string;
  readonly folder: string;
}

/** `https://github.com/contoso/access/blob/8c1e2f4…/access.yaml#L103`. */
export function linesOn({ url }: Job, { folder, ...commits }: Sides): Link {
  return ({ at, side }) => {
    const path = `${folder}${at.file}`.split('/').map(encoded).join('/');
    return `${url}/blob/${commits[side]}/${path}#L${at.line}`;
  };
}

/** Nothing is left that ends an address in Markdown; half a character becomes a whole one. */
function encoded(name: string): string {
  return encodeURIComponent(Buffer.from(name).toString()).replace(
    /[!'()*~_]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
