import { sql } from '../sql.js'

/** In which language person `pe` reads: as they have chosen, else as Teams speaks with them, else as their municipality. */
export const READER_LANGUAGE = sql`coalesce(pe.language,
  (select c.language from conversation c where c.person_id = pe.id),
  (select m.language from municipality m where m.id = pe.municipality_id))`
