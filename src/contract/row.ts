import type { z } from 'zod'
import type { IntroductionRight } from '../domain/introductionPolicy.js'
import type { Right } from '../domain/policy.js'

/** What a question takes, what the answer looks like, and whom it is for. */
export type Row = {
  summary: string
  /** The rights of the policy tables it may ask for; none: for everybody who is somebody here. */
  rights: readonly (Right | IntroductionRight)[]
  params?: z.ZodType
  query?: z.ZodType
  /** `bytes(max)`: the body is a file as it is. */
  body?: z.ZodType
  /** What it counts as among the things that have a rate of their own; otherwise as a question. */
  rate?: 'upload' | 'import'
  /** `file`: the answer is a file to keep. */
  reply: z.ZodType
}
