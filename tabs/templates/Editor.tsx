import { Button, Field, Input, makeStyles, shorthands, Textarea, tokens } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import { useNavigate } from 'react-router'
import type { TemplateView } from '../../src/contract/introductionTemplate.js'
import { TEMPLATE_NAME_MAX, TEMPLATE_TEXT_MAX } from '../../src/domain/introductionTemplate.js'
import { useT } from '../host/reader.js'
import { afterDialogs } from '../ui/focus.js'
import { Choose } from '../ui/list/Choose.js'
import { useLook } from '../ui/look.js'
import { Modal } from '../ui/Modal.js'
import { useNotify } from '../ui/Notices.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'
import { Section } from '../ui/Section.js'
import { Unsaved } from '../ui/Unsaved.js'
import { useUnsaved } from '../ui/useUnsaved.js'
import { Board } from './Board.js'
import type { Draft } from './draft.js'
import { Shares } from './Shares.js'
import { TemplateConflict } from './TemplateConflict.js'
import { DeleteTemplate, MakeTemplate } from './TemplateForms.js'
import { TemplateHead } from './TemplateHead.js'
import { useTemplateDraft } from './useTemplateDraft.js'
import { Versions } from './Versions.js'

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '640px' },
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    padding: '12px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke1),
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow8,
  },
})

type Named = { id: string; name: string }

/** What is chosen stays to be chosen, also where it could not be chosen any more. */
const withChosen = (choices: readonly Named[], chosen: Named | null): readonly Named[] =>
  chosen === null || choices.some(({ id }) => id === chosen.id) ? choices : [chosen, ...choices]

type AboutProps = { template: TemplateView; draft: Draft; change: (some: Partial<Draft>) => void }

function About({ template, draft, change }: AboutProps): ReactElement {
  const t = useT()
  const look = useLook()
  const styles = useStyles()
  const choices = (none: string, list: readonly Named[]) => [
    { value: '', text: none },
    ...list.map(({ id, name }) => ({ value: id, text: name })),
  ]
  return (
    <Section className={look.card} title={t('templates.about')}>
      <div className={styles.fields}>
        <Field
          label={t('templates.form.name')}
          required
          validationMessage={draft.name.trim() === '' ? t('templates.form.nameMissing') : null}
        >
          <Input
            value={draft.name}
            maxLength={TEMPLATE_NAME_MAX}
            onChange={(_, { value }) => change({ name: value })}
          />
        </Field>
        <Field label={t('templates.form.description')}>
          <Textarea
            value={draft.description}
            maxLength={TEMPLATE_TEXT_MAX}
            resize="vertical"
            onChange={(_, { value }) => change({ description: value })}
          />
        </Field>
        <Choose
          label={t('templates.form.role')}
          value={draft.roleId}
          choices={choices(t('templates.form.noRole'), withChosen(template.roles, template.role))}
          change={(roleId) => change({ roleId })}
        />
        {template.isMine && (
          <Field hint={t('templates.form.teamHint')}>
            <Choose
              label={t('templates.form.team')}
              value={draft.teamId}
              choices={choices(t('templates.form.noTeam'), withChosen(template.ownTeams, template.team))}
              change={(teamId) => change({ teamId })}
            />
          </Field>
        )}
      </div>
    </Section>
  )
}

type Opened = 'copy' | 'delete' | 'versions'
type DialogsProps = {
  template: TemplateView
  opened: Opened | null
  close: () => void
  use: (content: Draft['content'], version: number) => void
  gone: () => void
}

function Dialogs({ template, opened, close, use, gone }: DialogsProps): ReactElement {
  const { id, name, version, ownTeams } = template
  return (
    <Modal open={opened !== null} close={close}>
      {opened === 'versions' ? (
        <Versions templateId={id ?? ''} use={use} close={close} />
      ) : opened === 'delete' ? (
        <DeleteTemplate template={{ id: id ?? '', name, version }} close={close} then={gone} />
      ) : (
        opened && <MakeTemplate from={template} teams={ownTeams} close={close} />
      )}
    </Modal>
  )
}

/** A template to work on. */
export function Editor({ template }: { template: TemplateView }): ReactElement {
  const t = useT()
  const look = useLook()
  const styles = useStyles()
  const notify = useNotify()
  const go = useNavigate()
  const { draft, change, saving, theirs, isChanged, ...does } = useTemplateDraft(template)
  const { leaving, free } = useUnsaved(isChanged)
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = (): void => setOpened(null)
  const use: DialogsProps['use'] = (content, version) => {
    change({ content })
    close()
    notify({ text: t('templates.versions.used', { version }) })
  }
  const gone = (): void => {
    free()
    afterDialogs(() => void go('/templates'))
  }
  return (
    <div className={look.stack}>
      <TemplateHead template={template}>
        <Button onClick={() => setOpened('versions')}>{t('templates.versions.title')}</Button>
        {template.rights.copy && <Button onClick={() => setOpened('copy')}>{t('templates.copy')}</Button>}
        {template.rights.delete && (
          <Button onClick={() => setOpened('delete')}>{t('templates.delete')}</Button>
        )}
      </TemplateHead>
      {theirs && (
        <TemplateConflict mine={draft} theirs={theirs} keep={does.keepMine} take={does.takeTheirs} />
      )}
      <About {...{ template, draft, change }} />
      <Section className={look.card} title={t('templates.timeLine')}>
        <Board content={draft.content} change={(content) => change({ content })} roles={template.roles} />
      </Section>
      <Shares template={template} />
      {saving.error && !theirs && <ProblemBanner problem={saving.error} />}
      {isChanged && !theirs && (
        <div className={styles.bar}>
          <Button
            appearance="primary"
            disabledFocusable={saving.isPending || draft.name.trim() === ''}
            onClick={does.save}
          >
            {t('templates.form.save')}
          </Button>
          <Button onClick={does.undo}>{t('templates.undo')}</Button>
          <span role="status">{t('templates.unsaved')}</span>
        </div>
      )}
      <Unsaved leaving={leaving} />
      <Dialogs {...{ template, opened, close, use, gone }} />
    </div>
  )
}
