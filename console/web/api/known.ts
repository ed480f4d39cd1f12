/**
 * Whether this console knows a value of an enumeration. Services may add values at any time, so what isn't known has to
 * be shown as it came.
 */
export function isKnown<K extends string>(known: Readonly<Record<K, unknown>>, value: string | undefined): value is K {
  return value !== undefined && Object.hasOwn(known, value);
}
