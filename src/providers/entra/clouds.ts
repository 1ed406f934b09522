/** Where each Microsoft cloud answers. https://learn.microsoft.com/graph/deployments */
export interface MicrosoftCloud {
  readonly graph: string;
  /** Where tokens and federation metadata come from. */
  readonly authority: string;
}

const CLOUDS: Readonly<Record<string, MicrosoftCloud>> = {
  usGov: { graph: 'https://graph.microsoft.us', authority: 'https://login.microsoftonline.us' },
  usGovDod: {
    graph: 'https://dod-graph.microsoft.us',
    authority: 'https://login.microsoftonline.us',
  },
  china: {
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    authority: 'https://login.chinacloudapi.cn',
  },
};

const GLOBAL: MicrosoftCloud = {
  graph: 'https://graph.microsoft.com',
  authority: 'https://login.microsoftonline.com',
};

/** @param cloud `global`, `usGov`, `usGovDod`, `china` */
export function microsoftCloud(cloud: string): MicrosoftCloud {
  return CLOUDS[cloud] ?? GLOBAL;
}
