/** The schema of a policy as a form: what stands where, as plain data that a page can draw. Labels are the page's matter. */
import { ClauseIds, IsoDate, MonthDay, TimeOfDay } from '../schema-parts.ts';
import type { z } from '../zod-setup.ts';

export type FormShape =
  | { kind: 'text'; format?: 'time' | 'month-day' }
  | { kind: 'number' }
  | { kind: 'flag' }
  | { kind: 'choice'; values: string[] }
  /** Some of a few. */
  | { kind: 'several'; values: string[] }
  /** Clauses of this policy. */
  | { kind: 'clauses' }
  /** Offices of this policy: several or one. */
  | { kind: 'offices' }
  | { kind: 'office' }
  /** Days of the week, 0 = Sunday. */
  | { kind: 'weekdays' }
  /** Short texts, one a line. */
  | { kind: 'lines'; days?: boolean }
  | { kind: 'list'; of: FormShape; atLeast: number }
  | { kind: 'group'; fields: { key: string; shape: FormShape }[] }
  /** May be left out, or be `null`. */
  | { kind: 'maybe'; of: FormShape; off: null | undefined }
  /** One part per content category. */
  | { kind: 'table'; keys: string[]; of: FormShape };

interface Inside {
  def: {
    type: string;
    shape?: Record<string, Inside>;
    element?: Inside;
    innerType?: Inside;
    valueType?: Inside;
    keyType?: Inside;
    entries?: Record<string, string>;
    checks?: { _zod: { def: { check: string; minimum?: number } } }[];
  };
}

const OFFICE_LISTS = new Set(['offices', 'staff', 'contractor']);

/** The form of `schema`. `key` is the name under which it stands, which tells lists of offices from other texts. */
export function formShape(schema: z.ZodType, key = ''): FormShape {
  return shapeOf(schema as unknown as Inside, key, '');
}

function shapeOf(place: Inside, key: string, parent: string): FormShape {
  const named = special(place, key, parent);
  if (named) return named;
  const { def } = place;
  switch (def.type) {
    case 'nullable':
    case 'optional':
      return { kind: 'maybe', of: shapeOf(def.innerType as Inside, key, parent), off: def.type === 'nullable' ? null : undefined };
    case 'string':
      return { kind: 'text' };
    case 'number':
      return { kind: 'number' };
    case 'boolean':
      return { kind: 'flag' };
    case 'enum':
      return { kind: 'choice', values: Object.values(def.entries ?? {}) };
    case 'array':
      return listOf(def.element as Inside, key, atLeast(place));
    case 'record':
      return { kind: 'table', keys: Object.values(def.keyType?.def.entries ?? {}), of: shapeOf(def.valueType as Inside, '', key) };
    case 'object':
      return {
        kind: 'group',
        fields: Object.entries(def.shape ?? {}).map(([name, inner]) => ({ key: name, shape: shapeOf(inner, name, key) })),
      };
    default:
      throw new Error(`No form for "${def.type}" at "${key}": draw it by hand.`);
  }
}

function special(place: Inside, key: string, parent: string): FormShape | null {
  const is = (schema: unknown) => place === schema;
  if (is(TimeOfDay)) return { kind: 'text', format: 'time' };
  if (is(MonthDay)) return { kind: 'text', format: 'month-day' };
  if (is(ClauseIds)) return { kind: 'clauses' };
  const texts = place.def.type === 'array' && place.def.element?.def.type === 'string';
  if (texts && OFFICE_LISTS.has(key) && (key === 'offices' || parent === 'offices' || parent === 'also')) return { kind: 'offices' };
  if (place.def.type === 'string' && /^(office|standsFor)$/.test(key)) return { kind: 'office' };
  if (key === 'weekdays') return { kind: 'weekdays' };
  return null;
}

function listOf(element: Inside, key: string, minimum: number): FormShape {
  if ((element as unknown) === IsoDate) return { kind: 'lines', days: true };
  if (element.def.type === 'string') return { kind: 'lines' };
  if (element.def.type === 'enum') return { kind: 'several', values: Object.values(element.def.entries ?? {}) };
  return { kind: 'list', of: shapeOf(element, '', key), atLeast: minimum };
}

function atLeast({ def }: Inside): number {
  return def.checks?.find((one) => one._zod.def.check === 'min_length')?._zod.def.minimum ?? 0;
}

/** A value to begin with: empty texts, the first of a choice, nothing where nothing is allowed. */
export function blankOf(shape: FormShape): unknown {
  switch (shape.kind) {
    case 'text':
      return shape.format === 'time' ? '08:30' : shape.format === 'month-day' ? '12-29' : '';
    case 'office':
      return '';
    case 'number':
      return 1;
    case 'flag':
      return false;
    case 'choice':
      return shape.values[0];
    case 'several':
      return shape.values;
    case 'weekdays':
      return [1, 2, 3, 4, 5];
    case 'clauses':
    case 'offices':
    case 'lines':
      return [];
    case 'list':
      return Array.from({ length: shape.atLeast }, (_, at) => named(blankOf(shape.of), [], at));
    case 'maybe':
      return shape.off;
    case 'table':
      return {};
    case 'group':
      return Object.fromEntries(
        shape.fields.flatMap(({ key, shape: inner }) => {
          const value = blankOf(inner);
          return value === undefined ? [] : [[key, value]];
        }),
      );
  }
}

/** A new member of a list, with a name that no other has where members have one (`id`, `code`): people never see these names. */
export function blankMember(shape: FormShape, others: readonly unknown[]): unknown {
  return named(blankOf(shape), others, others.length);
}

function named(value: unknown, others: readonly unknown[], from: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  for (const key of ['id', 'code']) {
    if ((value as Record<string, unknown>)[key] !== '') continue;
    const taken = new Set(others.map((one) => (one as Record<string, unknown>)[key]));
    let at = from + 1;
    while (taken.has(`n${at}`)) at += 1;
    return { ...value, [key]: `n${at}` };
  }
  return value;
}
