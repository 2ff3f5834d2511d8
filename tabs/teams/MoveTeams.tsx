import { Checkbox, Field, makeStyles } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { OrganisationView } from '../../src/contract/organisation.js'
import { useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { DialogFrame } from '../ui/DialogFrame.js'
import { Choose } from '../ui/list/Choose.js'
import { useNotify } from '../ui/Notices.js'
import { useSubmit } from '../ui/useSubmit.js'

const useStyles = makeStyles({
  teams: { display: 'flex', flexDirection: 'column', maxHeight: 'min(320px, 40vh)', overflowY: 'auto' },
})

/** "Flyt flere": several teams into one area, or out of theirs. */
export function MoveTeams({ view, close }: { view: OrganisationView; close: () => void }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const notify = useNotify()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [areaId, setAreaId] = useState('')
  const moving = useDo('teams.setAreas', {
    learned() {
      notify({ text: t('organisation.done.areaSet', { count: chosen.size }) })
      close()
    },
  })
  const { wasTried, submit } = useSubmit(chosen.size > 0, () =>
    moving.mutate({
      body: {
        teams: view.teams
          .filter(({ id }) => chosen.has(id))
          .map(({ id, version }) => ({ teamId: id, version })),
        areaId: areaId || null,
      },
    }),
  )
  const toggle = (id: string, isChosen: boolean): void =>
    setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((one) => one !== id)))
  return (
    <DialogFrame
      title={t('organisation.teams.several')}
      cancel={close}
      form={submit}
      actText={t('organisation.teams.move')}
      isBusy={moving.isPending}
      problem={moving.error}
    >
      <Field
        label={t('organisation.teams.which')}
        hint={t('organisation.teams.chosen', { count: chosen.size })}
        validationMessage={wasTried && chosen.size === 0 ? t('organisation.teams.noneChosen') : null}
      >
        <div className={styles.teams} role="group" aria-label={t('organisation.teams.which')}>
          {view.teams.map(({ id, name, area }) => (
            <Checkbox
              key={id}
              checked={chosen.has(id)}
              label={`${name} · ${area?.name ?? t('organisation.teams.noArea')}`}
              onChange={(_, { checked }) => toggle(id, checked === true)}
            />
          ))}
        </div>
      </Field>
      <Choose
        label={t('organisation.teams.setArea')}
        value={areaId}
        choices={[
          { value: '', text: t('organisation.form.noArea') },
          ...view.leaves.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        change={setAreaId}
      />
    </DialogFrame>
  )
}
