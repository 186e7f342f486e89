/** Builds a value once per source object: finders are costly, cells are many. */
export function oncePer<Source extends object, Built>(
  build: (source: Source) => Built,
): (source: Source) => Built {
  const built = new WeakMap<Source, Built>();
  return (source) => {
    const known = built.get(source);
    if (known !== undefined) return known;
    const fresh = build(source);
    built.set(source, fresh);
    return fresh;
  };
}
