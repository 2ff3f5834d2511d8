import {
  Button,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { Translator } from '../../../src/i18n/translator.js'
import { useT } from '../../reader.js'
import {
  hasFilters,
  MARKERS,
  NOBODY,
  PRIORITIES,
  STATUSES,
  toggled,
  withoutFilters,
  type SetName,
  type TaskView,
} from '../../taskView.js'
import { useReturnedFocus } from '../focus.js'
import { MarkerSign } from '../Marker.js'
import type { Options } from './AppliedFilters.js'
import { ChoiceSet, type Choice } from './ChoiceSet.js'
import { EndDates } from './EndDates.js'

const useStyles = makeStyles({
  drawer: { width: 'min(420px, 100vw)', maxWidth: '100vw' },
  body: { display: 'flex', flexDirection: 'column', paddingBottom: '16px' },
  foot: { flexWrap: 'wrap', gap: '8px' },
})

type Offered = { name: SetName; choices: Choice[]; hint?: string }

/** What can be chosen, in KLIK's order. Phases and themes belong to projects, so a project comes first. */
function offered(t: Translator, view: TaskView, options: Options | undefined): Offered[] {
  const { projects = [], phases = [], themes = [], people = [] } = options ?? {}
  const ofChosen = (all: Options['phases']): Choice[] => {
    const several = view.project.length > 1
    return all
      .filter(({ projectId }) => view.project.includes(projectId))
      .map(({ id, name, projectId }) => {
        const project = several ? projects.find((one) => one.id === projectId) : undefined
        return { id, name: project ? `${name} (${project.name})` : name }
      })
  }
  const nobody = { id: NOBODY, name: t('tab.filter.nobody') }
  const needsProject = view.project.length === 0 ? { hint: t('tab.filter.projectFirst') } : {}
  return [
    { name: 'project', choices: projects },
    { name: 'phase', choices: ofChosen(phases), ...needsProject },
    { name: 'theme', choices: ofChosen(themes), ...needsProject },
    {
      name: 'marker',
      choices: MARKERS.map((id) => ({ id, name: t(`marker.${id}`), sign: <MarkerSign marker={id} /> })),
    },
    { name: 'status', choices: STATUSES.map((id) => ({ id, name: t(`status.${id}`) })) },
    { name: 'priority', choices: PRIORITIES.map((id) => ({ id, name: t(`priority.${id}`) })) },
    { name: 'responsible', choices: [nobody, ...people] },
    { name: 'executor', choices: [nobody, ...people] },
  ]
}

type Props = {
  open: boolean
  view: TaskView
  options: Options | undefined
  total: number
  change: (view: TaskView) => void
  close: () => void
}

/** "Projekter & filtre": what is chosen works at once, so that the list behind can be seen to follow. */
export function FilterPanel({ open, view, options, total, change, close }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  useReturnedFocus(open)
  return (
    <OverlayDrawer
      open={open}
      position="end"
      className={styles.drawer}
      onOpenChange={(_, { open: stays }) => {
        if (!stays) close()
      }}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={t('tab.state.close')}
              onClick={close}
            />
          }
        >
          {t('tab.filter.title')}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={styles.body}>
        {offered(t, view, options).map(({ name, choices, hint }) => (
          <ChoiceSet
            key={name}
            title={t(`tab.field.${name}`)}
            choices={choices}
            hint={hint}
            chosen={view[name]}
            toggle={(value) => change(toggled(view, { name, value }, options))}
          />
        ))}
        <EndDates view={view} change={change} />
      </DrawerBody>
      <DrawerFooter className={styles.foot}>
        <Button appearance="primary" onClick={close}>
          {t('tab.filter.show', { count: total })}
        </Button>
        {hasFilters(view) && (
          <Button onClick={() => change(withoutFilters(view))}>{t('tab.filter.reset')}</Button>
        )}
      </DrawerFooter>
    </OverlayDrawer>
  )
}
