import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { UserDetail } from '../../src/contract/user.js'
import { useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'

const useStyles = makeStyles({
  none: { margin: 0 },
  projects: { display: 'flex', flexDirection: 'column', gap: '8px' },
  project: { display: 'flex', justifyContent: 'space-between', gap: '12px', overflowWrap: 'anywhere' },
})

type Props = {
  projects: UserDetail['projects']
  /** Said when there are none. */
  none: string
}

/** The projects somebody is on, and as what. */
export function ProjectAccess({ projects, none }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <>
      {projects.length === 0 && <p className={mergeClasses(look.subtle, styles.none)}>{none}</p>}
      <ul className={mergeClasses(look.list, styles.projects)}>
        {projects.map(({ id, name, userType }) => (
          <li key={id} className={styles.project}>
            <span>{name}</span>
            <span>{t(`userType.${userType}`)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
