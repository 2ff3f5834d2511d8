import { readMetadata } from './metadata.js'

/** Until when what an identity provider publishes can be trusted: its own word, and its newest certificate's. */
export function goodUntil(xml: string): Date {
  const { validUntil, certificates } = readMetadata(xml)
  const newest = Math.max(...certificates.map(({ until }) => until))
  return new Date(Math.min(validUntil ?? Infinity, newest))
}
