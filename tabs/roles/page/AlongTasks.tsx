import { Checkbox, makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Reply } from '../../../src/contract/index.js'
import { useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import type { Chosen } from './handingOver.js'

type Preview = Reply<'handOvers.preview'>

const useStyles = makeStyles({
  none: { margin: 0 },
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  titles: { margin: '0 0 4px', paddingLeft: '52px', overflowWrap: 'anywhere' },
  stays: { margin: '0 0 4px', paddingLeft: '32px' },
})

type Props = {
  preview: Preview
  along: readonly string[]
  change: (along: string[]) => void
  chosen: Chosen | null
}

/** The holder's open tasks, project by project: which of them go along. */
export function AlongTasks({ preview, along, change, chosen }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { projects, holder } = preview
  if (projects.length === 0) return <p className={styles.none}>{t('handOver.noTasks')}</p>
  const toggle = (id: string): void =>
    change(along.includes(id) ? along.filter((one) => one !== id) : [...along, id])
  return (
    <fieldset className={styles.group}>
      <legend className={look.h3}>{t('handOver.whichTasks')}</legend>
      {projects.map(({ project, count, roleCount, readable, assignable }) => {
        const isChecked = along.includes(project.id)
        const stays = isChecked && chosen !== null && !assignable.includes(chosen.id)
        const facts = { project: project.name, count, holder: holder.name, name: chosen?.name ?? '' }
        return (
          <div key={project.id}>
            <Checkbox
              checked={isChecked}
              onChange={() => toggle(project.id)}
              label={
                <>
                  {t('handOver.projectTasks', facts)}
                  {roleCount > 0 && (
                    <div className={look.subtle}>{t('handOver.dialog.ofRole', { count: roleCount })}</div>
                  )}
                </>
              }
            />
            {stays && <p className={styles.stays}>{t('handOver.stays', facts)}</p>}
            {readable.length > 0 && (
              <ul className={styles.titles}>
                {readable.map(({ id, number, title }) => (
                  <li key={id} className={look.subtle}>{`#${number} ${title}`}</li>
                ))}
              </ul>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
