import type { Source } from './options.js'

/** Whether the second net under the queries is there: every table of ours has policies. */
export async function isProtected({ dataSource }: Source): Promise<boolean> {
  const open = await dataSource.query<unknown[]>(`
    select 1 from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
      and not relrowsecurity and relname not in ('migrations', 'typeorm_metadata') limit 1`)
  return open.length === 0
}
