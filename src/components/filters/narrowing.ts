/**
 * What a widget is narrowed to: the author's attributes, and below them what the readers of the group have chosen. An attribute
 * always wins, and what it fixes can't be chosen or widened.
 */
import type { Filters } from '../../archive/archive.js';
import type { ArchiveController } from '../../state/archive-controller.js';

/** Fields that a reader narrows by pressing a name. */
export type SubjectField = 'cases' | 'topics';

export class Narrowing {
  /**
   * @param byAuthor What the attributes ask for; a field that is not fixed is `undefined`.
   */
  constructor(
    private readonly store: ArchiveController,
    readonly byAuthor: () => Filters,
  ) {}

  /** What the list is narrowed to. */
  get filters(): Filters {
    const byAuthor = Object.entries(this.byAuthor()).filter(([, value]) => value !== undefined);
    return { ...this.#byReader, ...Object.fromEntries(byAuthor) };
  }

  /** What readers have chosen and can take back here. */
  get chosen(): Filters {
    const fixed = this.byAuthor();
    return Object.fromEntries(Object.entries(this.#byReader).filter(([field]) => fixed[field as keyof Filters] === undefined));
  }

  /** Whether the author has fixed a field. */
  isFixed(field: SubjectField): boolean {
    return this.byAuthor()[field] !== undefined;
  }

  /** Whether readers have chosen a case or topic. */
  isChosen(field: SubjectField, id: string): boolean {
    return this.#byReader[field]?.includes(id) ?? false;
  }

  /** Narrows to a case or topic, or widens again. */
  toggle(field: SubjectField, id: string): void {
    const present = this.#byReader[field] ?? [];
    const isWidened = this.isChosen(field, id);
    if (field === 'cases' && !isWidened) this.store.selectCase(id);
    this.change({ [field]: isWidened ? present.filter((other) => other !== id) : [...present, id] });
  }

  /** Changes some of what readers have chosen; `undefined` widens a field again. */
  change(some: Filters): void {
    this.choose({ ...this.#byReader, ...some });
  }

  /** Replaces what readers have chosen. */
  choose(filters: Filters): void {
    this.store.ask({ filters });
  }

  get #byReader(): Filters {
    return this.store.snapshot.filters;
  }
}
