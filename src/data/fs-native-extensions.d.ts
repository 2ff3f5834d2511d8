/** The package has no types of its own; what is used of it. */
declare module 'fs-native-extensions' {
  /** Locks `length` bytes from `offset` for this open file alone; false when another has them. */
  export function tryLock(file: number, offset: number, length: number): boolean
}
