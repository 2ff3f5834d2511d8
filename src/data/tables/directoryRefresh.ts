import { EntitySchema } from 'typeorm'
import type { DirectoryRefresh } from '../../domain/directory.js'
import { json, maybe, moment, refersTo, text, type Columns } from './columns.js'

export const directoryRefreshTable = new EntitySchema<DirectoryRefresh>({
  name: 'directory_refresh',
  columns: {
    municipalityId: { ...refersTo('directory_refresh.municipality_id', 'municipality'), primary: true },
    directory: text,
    at: moment,
    problem: maybe(text),
    counts: json,
  } satisfies Columns<DirectoryRefresh>,
})
