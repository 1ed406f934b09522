/** As much of express as the SCIM endpoint of the tests needs. */
declare module 'express' {
  import type { Server } from 'node:http';

  export type Router = object;

  export interface Request {
    header(name: string): string | undefined;
  }

  export interface Application {
    use(path: string, handler: Router): void;
    listen(port: number, host: string, ready: () => void): Server;
  }

  // biome-ignore lint/style/noDefaultExport: that is how express exports itself
  export default function express(): Application;
}
