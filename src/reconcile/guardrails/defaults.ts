/** What counts where the file says nothing, as schema/access.schema.json describes it. */
export const DEFAULTS = {
  deletions: { maxCount: 10, maxPercent: 25, level: 'override' },
  neverEmpty: { level: 'override' },
  lastAssignment: 'warn',
  minAdmins: { management: 0, critical: 0 },
  keepSelf: true,
  /** What AWS allows. https://docs.aws.amazon.com/singlesignon/latest/userguide/howtosessionduration.html */
  sessionDuration: { max: 'PT12H' },
} as const;
