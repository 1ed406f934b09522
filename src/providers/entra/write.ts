/** The Entra side of apply: who writes which kind, and what a failure means. */
import type { Written } from '../../reconcile/apply.ts';
import type { Change } from '../../reconcile/types.ts';
import type { Patience } from '../timer.ts';
import { AppDesk } from './desk.ts';
import type { GraphWriter } from './graph.ts';
import { writeEnterpriseApp } from './write-app.ts';
import { AppAssignmentWriter } from './write-app-assignment.ts';
import { type MetadataDesk, writeSigningCertificate } from './write-certificate.ts';
import { entraFailure } from './write-errors.ts';
import { writeSamlSettings } from './write-saml.ts';
import { type ScimInput, writeScimSync } from './write-scim.ts';

/** The kinds that live in Entra. */
export type EntraChange = Change<
  'enterpriseApp' | 'samlSettings' | 'signingCertificate' | 'scimSync' | 'appAssignment'
>;

export interface EntraWriterOptions extends Patience {
  /** `https://graph.microsoft.com` */
  readonly origin: string;
  readonly metadata: MetadataDesk;
  readonly scim: ScimInput;
}

export interface EntraWriter {
  write(change: EntraChange): Promise<Written>;
}

export function entraWriter(graph: GraphWriter, options: EntraWriterOptions): EntraWriter {
  const desk = new AppDesk(graph, options, options.origin);
  const assignments = new AppAssignmentWriter(desk);
  const write = (change: EntraChange): Promise<Written> => {
    switch (change.kind) {
      case 'enterpriseApp':
        return writeEnterpriseApp(change, desk);
      case 'samlSettings':
        return writeSamlSettings(change, desk);
      case 'signingCertificate':
        return writeSigningCertificate(change, desk, options.metadata);
      case 'appAssignment':
        return assignments.write(change);
      case 'scimSync':
        return writeScimSync(change, desk, options.scim);
    }
  };
  return {
    write: async (change) => {
      const before = graph.sent;
      try {
        const { note, ...written } = await write(change);
        return { ...written, ...(note && { note }) };
      } catch (error) {
        throw entraFailure(error, graph.sent > before);
      }
    },
  };
}
