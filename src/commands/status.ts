/** The ten set-up steps of sign-on from Entra to AWS, how SCIM fares and what ends when. */
import { parseIdentityProvider } from '../config/saml-metadata.ts';
import { checklist, withoutInstance } from '../reconcile/checklist.ts';
import { type ChecklistInput, portalUrl } from '../reconcile/checklist-facts.ts';
import type { Problem } from '../reconcile/types.ts';
import { renderProblems } from '../render/problems-text.ts';
import type { StatusReport } from '../render/status.ts';
import { renderStatusJson } from '../render/status-json.ts';
import { renderStatusMarkdown } from '../render/status-markdown.ts';
import { renderStatusText } from '../render/status-text.ts';
import { connectReader } from './clouds.ts';
import { type Context, EXIT, type ExitCode, type SharedFlags } from './context.ts';
import { deliver } from './files.ts';
import { configName, loadValid, type Valid } from './load.ts';
import { type Planned, readAndPlan } from './make-plan.ts';
import { metadataFileOf, savedMetadata } from './metadata-file.ts';
import { progressLine } from './progress.ts';

/** Where there is no instance, the first step is to make one. */
const NO_INSTANCE = 'E608';

/** What is set up and what is to do next; reads only. */
export async function status(flags: SharedFlags, context: Context): Promise<ExitCode> {
  const valid = loadValid(flags, context);
  if (!valid) {
    return EXIT.invalidConfig;
  }
  const now = context.timer.now();
  const planned = await read(valid, now, flags, context);
  if (!('problems' in planned)) {
    deliver(render(reportOf(valid, planned, now, flags), flags, context), flags, context);
    return EXIT.done;
  }
  context.log(renderProblems(planned.problems, valid.sources, { color: context.color.log }));
  if (planned.problems.some(({ code }) => code === NO_INSTANCE)) {
    const steps = withoutInstance(valid.config, valid.where);
    const report: StatusReport = { formatVersion: '1.0', steps, expiries: [] };
    deliver(render(report, flags, context), flags, context);
  }
  return EXIT.error;
}

async function read(
  valid: Valid,
  now: number,
  flags: SharedFlags,
  context: Context,
): Promise<Planned> {
  const progress = progressLine(context, flags.quiet === true);
  try {
    const reader = connectReader(valid.config, context, progress.reading);
    return await readAndPlan(valid, reader, {
      full: false,
      people: true,
      now,
      signal: context.signal,
    });
  } finally {
    progress.clear();
  }
}

function reportOf(
  { config, where }: Valid,
  { plan, world }: Exclude<Planned, { readonly problems: readonly Problem[] }>,
  now: number,
  flags: SharedFlags,
): StatusReport {
  const { directory, live } = world;
  const { changes, deferred, expiries, problems } = plan;
  const input: ChecklistInput = {
    config,
    where,
    directory,
    live,
    changes,
    deferred,
    now,
    identityProviderFile: metadataFile(config, flags),
  };
  const portal = portalUrl(config, directory);
  const cure = problems.find(({ code }) => code === 'E528')?.hint;
  return {
    formatVersion: '1.0',
    steps: checklist(input),
    ...(live.scim && { scim: { ...live.scim, ...(cure !== undefined && { cure }) } }),
    expiries,
    ...(portal !== undefined && { portal }),
  };
}

/** What the file that goes to AWS holds; a file that is not metadata holds no certificate. */
function metadataFile(
  config: Valid['config'],
  flags: SharedFlags,
): ChecklistInput['identityProviderFile'] {
  const name = metadataFileOf(config);
  if (name === undefined) {
    return undefined;
  }
  const xml = savedMetadata(config, flags);
  const parsed = xml === undefined ? undefined : parseIdentityProvider(xml);
  const certificates = parsed && 'metadata' in parsed ? parsed.metadata.certificates : [];
  return { name, thumbprints: certificates.map(({ thumbprint }) => thumbprint) };
}

function render(report: StatusReport, flags: SharedFlags, context: Context): string {
  const configFile = configName(flags);
  switch (flags.format) {
    case 'json':
      return renderStatusJson(report);
    case 'markdown':
      return renderStatusMarkdown(report, { configFile });
    case 'text':
      return renderStatusText(report, {
        configFile,
        color: context.color.out && flags.out === undefined,
        verbose: flags.verbose === true,
      });
  }
}
