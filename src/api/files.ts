import * as files from '../services/tasks/files.js'
import type { Answers } from './bind.js'

type FileAnswers = Pick<Answers, Extract<keyof Answers, `files.${string}`>>

export const fileAnswers: FileAnswers = {
  'files.add': (world, caller, { params, query, body }) =>
    files.add(world, caller, { ...params, name: query.name, bytes: body }),
  'files.read': (world, caller, { params }) => files.read(world, caller, params.fileId),
  'files.remove': (world, caller, { params }) => files.remove(world, caller, params.fileId),
  'files.removePersonalData': (world, caller, { params }) =>
    files.removePersonalData(world, caller, params.fileId),
}
