import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import type { Reply } from '../../../src/contract/index.js'
import type { UserDetail } from '../../../src/contract/user.js'
import { useAsk, useDo } from '../../asking.js'
import type { Problem } from '../../problem.js'
import { useT } from '../../reader.js'
import { Answered } from '../Answered.js'
import { useLook } from '../look.js'
import { RoleProblem } from '../role/RoleProblem.js'

type Leaves = Reply<'users.deletion'>
export type Deleted = Reply<'users.delete'>

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '16px' },
  text: { margin: 0 },
  note: { margin: '4px 0 0' },
  list: { margin: '4px 0 0', paddingLeft: '20px' },
  must: { fontWeight: tokens.fontWeightSemibold },
})

function Part({
  title,
  note,
  children,
}: {
  title: string
  note?: string
  children: ReactNode
}): ReactElement {
  const styles = useStyles()
  const look = useLook()
  return (
    <section>
      <h3 className={look.h3}>{title}</h3>
      <ul className={styles.list}>{children}</ul>
      {note && <p className={styles.note}>{note}</p>}
    </section>
  )
}

function Tasks({ tasks }: Pick<Leaves, 'tasks'>): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <Part title={t('users.remove.tasks')}>
      {tasks.map(({ project, count, readable }) => (
        <li key={project.id}>
          {t('users.remove.tasksText', { project: project.name, count })}
          {readable.length > 0 && (
            <ul className={styles.list}>
              {readable.map(({ id, title }) => (
                <li key={id}>{title}</li>
              ))}
              {count > readable.length && (
                <li>{t('users.remove.tasksHidden', { count: count - readable.length })}</li>
              )}
            </ul>
          )}
        </li>
      ))}
    </Part>
  )
}

function Roles({ roles }: Pick<Leaves, 'roles'>): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <Part title={t('users.remove.roles')}>
      {roles.map(({ id, title, project, isRequired, becomesVacant }) => (
        <li key={id}>
          {project ? t('users.remove.roleIn', { title, project }) : title}:{' '}
          {becomesVacant && isRequired ? (
            <span className={styles.must}>{t('users.remove.roleMustBeFilled')}</span>
          ) : (
            t(becomesVacant ? 'users.remove.roleVacant' : 'users.remove.roleOthers')
          )}
        </li>
      ))}
    </Part>
  )
}

function WhatItLeaves({ leaves }: { leaves: Leaves }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const { name, tasks, roles, lastPlusOf, hasFkAccess, isLastAdministrator } = leaves
  if (isLastAdministrator)
    return <p className={styles.text}>{t('users.remove.lastAdministrator', { name })}</p>
  const touches = tasks.length + roles.length + lastPlusOf.length > 0
  return (
    <>
      <p className={styles.text}>{t(touches ? 'users.remove.text' : 'users.remove.nothing')}</p>
      {tasks.length > 0 && <Tasks tasks={tasks} />}
      {roles.length > 0 && <Roles roles={roles} />}
      {lastPlusOf.length > 0 && (
        <Part title={t('users.remove.plus')} note={t('users.remove.plusText')}>
          {lastPlusOf.map((project) => (
            <li key={project.id}>{project.name}</li>
          ))}
        </Part>
      )}
      <p className={styles.text}>{t('users.remove.kept', { name })}</p>
      {hasFkAccess && <p className={styles.text}>{t('users.remove.fk')}</p>}
    </>
  )
}

type Props = { user: UserDetail; close: () => void; deleted: (reply: Deleted) => void }

/** "Slet bruger": first what it leaves behind, then "Ja". */
export function Deletion({ user, close, deleted }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const params = { personId: user.id }
  const query = useAsk('users.deletion', { params })
  const deleting = useDo('users.delete', { learned: deleted })
  const { data } = query
  const error: Problem | null = deleting.error
  const confirm = (): void => {
    if (data) deleting.mutate({ params, body: { version: data.version, confirmed: true } })
  }
  return (
    <DialogBody>
      <DialogTitle>{t('users.remove.title', { name: user.name })}</DialogTitle>
      <DialogContent className={styles.content}>
        <Answered query={query} rows={3} untitled>
          {(leaves) => <WhatItLeaves leaves={leaves} />}
        </Answered>
        {error && <RoleProblem problem={error} />}
      </DialogContent>
      <DialogActions fluid>
        <Button className={look.lastWhenNarrow} onClick={close}>
          {t('tab.state.cancel')}
        </Button>
        {!data?.isLastAdministrator && (
          <Button appearance="primary" disabledFocusable={!data || deleting.isPending} onClick={confirm}>
            {t('users.remove.yes')}
          </Button>
        )}
      </DialogActions>
    </DialogBody>
  )
}
