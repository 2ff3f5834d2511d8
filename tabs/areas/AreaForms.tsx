import { Checkbox, Field, Input, makeStyles } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { AreaView, OrganisationView } from '../../src/contract/organisation.js'
import { AREA_NAME_MAX } from '../../src/domain/area.js'
import { useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { DialogFrame } from '../ui/DialogFrame.js'
import { Choose } from '../ui/list/Choose.js'
import { useNotify } from '../ui/Notices.js'
import { useSubmit } from '../ui/useSubmit.js'
import { branchIn, inOrder } from './inOrder.js'

const useStyles = makeStyles({ text: { margin: 0 } })

export type AreaFormProps = { view: OrganisationView; area: AreaView; close: () => void }

type Said = 'created' | 'saved' | 'moved' | 'appointed'

/** Closes the form and says what was done. */
function useDone(close: () => void): (said: Said, name: string) => void {
  const t = useT()
  const notify = useNotify()
  return (said, name) => {
    notify({ text: t(`organisation.done.${said}`, { name }) })
    close()
  }
}

type NameProps = { name: string; change: (name: string) => void; isWrong: boolean }

function NameField({ name, change, isWrong }: NameProps): ReactElement {
  const t = useT()
  return (
    <Field
      label={t('organisation.form.name')}
      required
      validationMessage={isWrong ? t('organisation.form.nameMissing') : null}
    >
      <Input value={name} maxLength={AREA_NAME_MAX} onChange={(_, { value }) => change(value)} />
    </Field>
  )
}

const teamsIn = ({ teams }: OrganisationView, id: string): number =>
  teams.filter(({ area }) => area?.id === id).length

export function AddArea({ view, area, close }: AreaFormProps): ReactElement {
  const t = useT()
  const [name, setName] = useState('')
  const count = teamsIn(view, area.id)
  const [moveTeams, setMoveTeams] = useState(true)
  const done = useDone(close)
  const adding = useDo('areas.create', { learned: () => done('created', name.trim()) })
  const isMissing = name.trim() === ''
  const { wasTried, submit } = useSubmit(!isMissing, () =>
    adding.mutate({ params: { areaId: area.id }, body: { name: name.trim(), moveTeams } }),
  )
  return (
    <DialogFrame
      title={t('organisation.areas.addTo', { name: area.name })}
      cancel={close}
      form={submit}
      actText={t('organisation.form.create')}
      isBusy={adding.isPending}
      problem={adding.error}
    >
      <NameField name={name} change={setName} isWrong={wasTried && isMissing} />
      {count > 0 && (
        <Checkbox
          label={t('organisation.areas.moveTeams', { count })}
          checked={moveTeams}
          onChange={(_, { checked }) => setMoveTeams(checked === true)}
        />
      )}
    </DialogFrame>
  )
}

export function RenameArea({ area, close }: AreaFormProps): ReactElement {
  const t = useT()
  const [name, setName] = useState(area.name)
  const done = useDone(close)
  const renaming = useDo('areas.edit', { learned: () => done('saved', name.trim()) })
  const isMissing = name.trim() === ''
  const { wasTried, submit } = useSubmit(!isMissing, () =>
    renaming.mutate({ params: { areaId: area.id }, body: { version: area.version, name: name.trim() } }),
  )
  return (
    <DialogFrame
      title={t('organisation.areas.renameOf', { name: area.name })}
      cancel={close}
      form={submit}
      actText={t('organisation.form.save')}
      isBusy={renaming.isPending}
      problem={renaming.error}
    >
      <NameField name={name} change={setName} isWrong={wasTried && isMissing} />
    </DialogFrame>
  )
}

/** Where it can go: what one may change, outside its own branch, where no team stands. */
const goalsFor = ({ view, area }: Pick<AreaFormProps, 'view' | 'area'>): AreaView[] => {
  const branch = branchIn(view.areas, area.id)
  return inOrder(view.areas).filter(
    ({ id, canEdit }) => canEdit && !branch.has(id) && teamsIn(view, id) === 0,
  )
}

const choicesOf = (areas: readonly AreaView[]) => areas.map(({ id, name }) => ({ value: id, text: name }))

export function MoveArea({ view, area, close }: AreaFormProps): ReactElement {
  const t = useT()
  const goals = goalsFor({ view, area })
  const [parentId, setParentId] = useState(area.parentId ?? '')
  const done = useDone(close)
  const moving = useDo('areas.edit', { learned: () => done('moved', area.name) })
  return (
    <DialogFrame
      title={t('organisation.areas.moveOf', { name: area.name })}
      cancel={close}
      act={() => moving.mutate({ params: { areaId: area.id }, body: { version: area.version, parentId } })}
      actText={t('organisation.areas.move')}
      isBusy={moving.isPending}
      problem={moving.error}
    >
      <Choose
        label={t('organisation.areas.moveTo')}
        value={parentId}
        choices={choicesOf(goals)}
        change={setParentId}
      />
    </DialogFrame>
  )
}

export function AppointCoordinator({ view, area, close }: AreaFormProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const free = view.owners.filter(({ id }) => area.coordinators.every((one) => one.id !== id))
  const [personId, setPersonId] = useState(free[0]?.id ?? '')
  const done = useDone(close)
  const name = free.find(({ id }) => id === personId)?.name ?? ''
  const appointing = useDo('areas.appoint', { learned: () => done('appointed', name) })
  const act = (): void => appointing.mutate({ params: { areaId: area.id }, body: { personId } })
  return (
    <DialogFrame
      title={t('organisation.areas.appointTo', { name: area.name })}
      cancel={close}
      act={free.length > 0 ? act : undefined}
      actText={t('organisation.areas.appoint')}
      isBusy={appointing.isPending}
      problem={appointing.error}
    >
      {free.length === 0 ? (
        <p className={styles.text}>{t('organisation.areas.noOwners')}</p>
      ) : (
        <Choose
          label={t('organisation.areas.person')}
          value={personId}
          choices={free.map((one) => ({ value: one.id, text: one.name }))}
          change={setPersonId}
        />
      )}
    </DialogFrame>
  )
}
