import { makeStyles, tokens } from '@fluentui/react-components'
import { useState, type ReactElement, type ReactNode } from 'react'
import type { Reply } from '../../src/contract/index.js'
import type { UserDetail } from '../../src/contract/user.js'
import { useAsk, useDo } from '../api/queries.js'
import type { Problem } from '../api/problem.js'
import { useT } from '../host/reader.js'
import { Answered } from '../ui/Answered.js'
import { Choose } from '../ui/list/Choose.js'
import { useLook } from '../ui/look.js'
import { DialogFrame } from '../ui/DialogFrame.js'

type Leaves = Reply<'users.deletion'>
export type Deleted = Reply<'users.delete'>

const useStyles = makeStyles({
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

/** What goes on to others, as chosen: by assignment, by project and by introduction. */
type HandingOn = Record<'roles' | 'tasks' | 'introductions', Record<string, string>>
type Choosing = { handingOn: HandingOn; change: (handingOn: HandingOn) => void }

function Tasks({ tasks, handingOn, change }: Pick<Leaves, 'tasks'> & Choosing): ReactElement {
  const t = useT()
  const styles = useStyles()
  const nobody = { value: '', text: t('users.remove.giveNobody') }
  return (
    <Part title={t('users.remove.tasks')}>
      {tasks.map(({ project, count, open, readable, candidates }) => (
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
          {open > 0 && candidates.length > 0 && (
            <Choose
              label={t('users.remove.giveTo')}
              name={t('users.remove.giveToOf', { project: project.name })}
              value={handingOn.tasks[project.id] ?? ''}
              choices={[nobody, ...candidates.map(({ id, name }) => ({ value: id, text: name }))]}
              change={(id) => change({ ...handingOn, tasks: { ...handingOn.tasks, [project.id]: id } })}
            />
          )}
        </li>
      ))}
    </Part>
  )
}

function RoleState({ role }: { role: Leaves['roles'][number] }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const { becomesVacant, isRequired, isHolder } = role
  if (!isHolder) return <>{t('users.remove.roleAsked')}</>
  if (becomesVacant && isRequired)
    return <span className={styles.must}>{t('users.remove.roleMustBeFilled')}</span>
  return <>{t(becomesVacant ? 'users.remove.roleVacant' : 'users.remove.roleOthers')}</>
}

type RolesProps = Pick<Leaves, 'roles'> & Choosing & { userId: string }

function Roles({ roles, userId, handingOn, change }: RolesProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const { data } = useAsk('people.search', { query: { words: '' } })
  const people = data?.people.filter(({ id, hasLoggedIn }) => hasLoggedIn && id !== userId) ?? []
  const nobody = { value: '', text: t('users.remove.askNobody') }
  const textOf = ({ person, reason }: Leaves['roles'][number]['candidates'][number]): string =>
    t('users.remove.candidate', { name: person.name, reason: t(`handOver.reason.${reason}`) })
  return (
    <Part title={t('users.remove.roles')}>
      {roles.map((role) => {
        const { assignmentId, title, project, onItsWayTo } = role
        const named = project ? t('users.remove.roleIn', { title, project }) : title
        const likely = role.candidates.filter(({ reason }) => reason !== 'CO_HOLDER')
        const others = people.filter(({ id }) => !role.candidates.some(({ person }) => person.id === id))
        const choices = [
          nobody,
          ...likely.map((one) => ({ value: one.person.id, text: textOf(one) })),
          ...others.map(({ id, name }) => ({ value: id, text: name })),
        ]
        return (
          <li key={assignmentId}>
            {named}: <RoleState role={role} />
            {onItsWayTo !== null && (
              <p className={styles.note}>{t('users.remove.asked', { name: onItsWayTo })}</p>
            )}
            {onItsWayTo === null && role.isHolder && (
              <Choose
                label={t('users.remove.askFor')}
                name={t('users.remove.askForOf', { role: named })}
                value={handingOn.roles[assignmentId] ?? ''}
                choices={choices}
                change={(id) => change({ ...handingOn, roles: { ...handingOn.roles, [assignmentId]: id } })}
              />
            )}
          </li>
        )
      })}
    </Part>
  )
}

type IntroductionsProps = Pick<Leaves, 'introductions'> & Choosing

function Introductions({ introductions, handingOn, change }: IntroductionsProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const nobody = { value: '', text: t('users.remove.giveNobody') }
  return (
    <Part title={t('users.remove.introductions')}>
      {introductions.map(({ planId, introducee: name, team, count, titles, candidates }) => {
        const what =
          name === null
            ? t('handOver.introductionIn', { team, count })
            : t('handOver.introductionOf', { name, team, count })
        return (
          <li key={planId}>
            {what}
            {titles.length > 0 && (
              <ul className={styles.list}>
                {titles.map((title, n) => (
                  <li key={n}>{title}</li>
                ))}
              </ul>
            )}
            {candidates.length > 0 && (
              <Choose
                label={t('users.remove.giveTo')}
                name={t('users.remove.giveIntroduction', { what })}
                value={handingOn.introductions[planId] ?? ''}
                choices={[nobody, ...candidates.map(({ id, name: text }) => ({ value: id, text }))]}
                change={(id) =>
                  change({ ...handingOn, introductions: { ...handingOn.introductions, [planId]: id } })
                }
              />
            )}
          </li>
        )
      })}
    </Part>
  )
}

type LeavingProps = Choosing & { leaves: Leaves; userId: string }

function WhatItLeaves({ leaves, userId, ...choosing }: LeavingProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const { name, tasks, roles, introductions, lastPlusOf, lastOwnerOf, hasFkAccess, isLastAdministrator } =
    leaves
  if (isLastAdministrator)
    return <p className={styles.text}>{t('users.remove.lastAdministrator', { name })}</p>
  const touches = [tasks, roles, introductions, lastPlusOf, lastOwnerOf].some(({ length }) => length > 0)
  return (
    <>
      <p className={styles.text}>{t(touches ? 'users.remove.text' : 'users.remove.nothing')}</p>
      {tasks.length > 0 && <Tasks tasks={tasks} {...choosing} />}
      {roles.length > 0 && <Roles roles={roles} userId={userId} {...choosing} />}
      {introductions.length > 0 && <Introductions introductions={introductions} {...choosing} />}
      {lastPlusOf.length > 0 && (
        <Part title={t('users.remove.plus')} note={t('users.remove.plusText')}>
          {lastPlusOf.map((project) => (
            <li key={project.id}>{project.name}</li>
          ))}
        </Part>
      )}
      {lastOwnerOf.length > 0 && (
        <Part title={t('users.remove.owner')} note={t('users.remove.ownerText')}>
          {lastOwnerOf.map((team) => (
            <li key={team.id}>{team.name}</li>
          ))}
        </Part>
      )}
      <p className={styles.text}>{t('users.remove.kept', { name })}</p>
      {hasFkAccess && <p className={styles.text}>{t('users.remove.fk')}</p>}
    </>
  )
}

const chosen = (of: Record<string, string>): [string, string][] =>
  Object.entries(of).filter(([, id]) => id !== '')

type Props = { user: Pick<UserDetail, 'id' | 'name'>; close: () => void; deleted: (reply: Deleted) => void }

/** "Slet bruger": first what it leaves behind, then "Ja". */
export function Deletion({ user, close, deleted }: Props): ReactElement {
  const t = useT()
  const params = { personId: user.id }
  const query = useAsk('users.deletion', { params })
  const deleting = useDo('users.delete', { learned: deleted })
  const [handingOn, setHandingOn] = useState<HandingOn>({ roles: {}, tasks: {}, introductions: {} })
  const { data } = query
  const error: Problem | null = deleting.error
  const confirm = (): void => {
    if (!data) return
    const handOver = {
      roles: chosen(handingOn.roles).map(([assignmentId, personId]) => ({ assignmentId, personId })),
      tasks: chosen(handingOn.tasks).map(([projectId, personId]) => ({ projectId, personId })),
      introductions: chosen(handingOn.introductions).map(([planId, personId]) => ({ planId, personId })),
    }
    deleting.mutate({ params, body: { version: data.version, confirmed: true, handOver } })
  }
  return (
    <DialogFrame
      title={t('users.remove.title', { name: user.name })}
      cancel={close}
      act={data?.isLastAdministrator ? undefined : confirm}
      actText={t('users.remove.yes')}
      isBusy={!data || deleting.isPending}
      problem={error}
    >
      <Answered query={query} rows={3} untitled>
        {(leaves) => (
          <WhatItLeaves leaves={leaves} userId={user.id} handingOn={handingOn} change={setHandingOn} />
        )}
      </Answered>
    </DialogFrame>
  )
}
