/** What a schema would have taken at a place: its keys. Only for sentences that say what is allowed. */
import type { z } from './zod-setup.ts';

interface Inside {
  def: {
    type: string;
    shape?: Record<string, Inside>;
    element?: Inside;
    innerType?: Inside;
    valueType?: Inside;
    keyType?: { def: { entries?: Record<string, string> } };
    options?: Inside[];
  };
}

/** Keys allowed at `path`, in the order of the schema; empty where any key may stand. */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let places = [schema as unknown as Inside];
  for (const step of path) places = places.flatMap(unwrap).flatMap((place) => stepInto(place, step));
  return [...new Set(places.flatMap(unwrap).flatMap(keysOf))];
}

function unwrap(place: Inside): Inside[] {
  const { innerType, options } = place.def;
  if (innerType) return unwrap(innerType);
  return options ? options.flatMap(unwrap) : [place];
}

function stepInto({ def }: Inside, step: PropertyKey): Inside[] {
  const next = def.shape?.[String(step)] ?? def.element ?? def.valueType;
  return next ? [next] : [];
}

const keysOf = ({ def }: Inside): string[] => Object.keys(def.shape ?? def.keyType?.def.entries ?? {});
