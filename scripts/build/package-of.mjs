// @ts-check
const INSIDE_PACKAGE = /^(.*[/\\]node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+))[/\\]/;

/** @param {string} module A module's path. */
export function packageFolderOf(module) {
  return INSIDE_PACKAGE.exec(module)?.[1];
}

/**
 * The package that a module belongs to; undefined for the project's own.
 * @param {string} module A module's path.
 */
export function packageOf(module) {
  return INSIDE_PACKAGE.exec(module)?.[2]?.replaceAll("\\", "/");
}
