/** The same keys, and functions of the same arguments: a text that one language lacks fails the type check. */
export type SameShape<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : SameShape<T[K]>
}
