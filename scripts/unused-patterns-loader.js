/**
 * Lets the build drop regular expressions that a library makes from texts and the product does not use: hucre has one
 * with a lookbehind.
 */
export default function (source) {
  return source.replaceAll("= new RegExp(", "= /* @__PURE__ */ new RegExp(");
}
