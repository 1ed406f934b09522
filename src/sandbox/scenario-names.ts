/** How a scenario's parts find each other by name, and what is told when they do not. */

/** When the company of a scenario began. */
export const founded = Date.UTC(2024, 0, 15, 8);

/** What is wrong in a scenario, one line each: path and reason. */
export class ScenarioError extends Error {
  readonly problems: readonly string[];

  constructor(file: string, problems: readonly string[]) {
    super(`${file}: ${problems.join('; ')}`);
    this.name = 'ScenarioError';
    this.problems = problems;
  }
}

/** Collects what is wrong, and finds things by the names that a scenario uses. */
export class Names {
  private readonly problems: string[];
  private readonly path: string;

  constructor(problems: string[] = [], path = '') {
    this.problems = problems;
    this.path = path;
  }

  at(path: string): Names {
    return new Names(this.problems, `${this.path}${path}`);
  }

  /** The named thing, or a note that there is none. */
  find<T>(what: string, name: string, items: readonly T[], same: (item: T) => boolean): T[] {
    const found = items.filter(same).slice(0, 1);
    this.check(found.length > 0, `there is no ${what} ${name}`);
    return found;
  }

  check(holds: boolean, problem: string): void {
    if (!holds) {
      this.problems.push(`${this.path || '/'}: ${problem}`);
    }
  }

  stopIfWrong(file: string): void {
    if (this.problems.length > 0) {
      throw new ScenarioError(file, this.problems);
    }
  }
}

/** A user name as it stands in a scenario, with the domain that it lacks. */
export function fullName(name: string, domain: string): string {
  return name.includes('@') ? name : `${name}@${domain}`;
}
