import { Button, makeStyles, mergeClasses, shorthands, Spinner, tokens } from '@fluentui/react-components'
import { SaveRegular } from '@fluentui/react-icons/svg/save'
import { useEffect, useRef, type ReactElement } from 'react'
import { formatList } from '../../../src/i18n/format.js'
import { useT } from '../../host/reader.js'
import { keepFocus } from '../../ui/focus.js'
import { NARROW, useLook } from '../../ui/look.js'
import { problemText } from '../../ui/ProblemView.js'
import type { Editing } from './editing.js'

const useStyles = makeStyles({
  place: { position: 'sticky', bottom: 0, zIndex: 5 },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    padding: '12px 20px',
    marginBottom: '8px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border('1px', 'solid', tokens.colorBrandStroke1),
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow16,
    [NARROW]: { padding: '12px' },
  },
  words: { flexGrow: 1, flexBasis: '240px', minWidth: 0, overflowWrap: 'anywhere' },
  count: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  said: { margin: 0 },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  ways: {
    display: 'flex',
    gap: '8px',
    [NARROW]: { width: '100%', '& > button': { flexGrow: 1, minHeight: '44px' } },
  },
})

function Said({ edit }: { edit: Editing }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { changed, conflicts, problem, wasStale } = edit
  const fields = formatList(
    t.language,
    changed.map((field) => t(`change.field.${field}`)),
  )
  return (
    <div className={styles.words}>
      <p className={styles.count}>{t('taskPage.unsaved', { count: changed.length })}</p>
      {conflicts.length > 0 ? (
        <p className={styles.said}>{t('taskPage.chooseFirst')}</p>
      ) : (
        <p className={mergeClasses(look.subtle, styles.said)}>{fields}</p>
      )}
      <div role="alert">
        {problem && <p className={styles.problem}>{problemText(t, problem)}</p>}
        {wasStale && conflicts.length === 0 && <p className={styles.said}>{t('taskPage.overtaken')}</p>}
      </div>
    </div>
  )
}

/** "Gem ændringer": stands at the bottom of the window while something is written and not saved. */
export function SaveBar({ edit }: { edit: Editing }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { changed, conflicts, isSaving } = edit
  const save = useRef<HTMLButtonElement>(null)
  const left = useRef(0)
  // The choice that settles the last conflict goes away with it; the next thing to do is to save.
  useEffect(() => {
    if (left.current > 0 && conflicts.length === 0) (save.current ?? { focus: keepFocus }).focus()
    left.current = conflicts.length
  }, [conflicts.length])
  const isOpen = changed.length > 0
  // What the keyboard comes to must not lie under the bar.
  useEffect(() => {
    if (!isOpen) return undefined
    document.documentElement.style.scrollPaddingBottom = '120px'
    return () => void document.documentElement.style.removeProperty('scroll-padding-bottom')
  }, [isOpen])
  return (
    <div className={styles.place} role="region" aria-label={t('taskPage.saveRegion')}>
      <div role="status" className={look.unseen}>
        {isOpen && t('taskPage.unsaved', { count: changed.length })}
      </div>
      {isOpen && (
        <div className={styles.bar}>
          <Said edit={edit} />
          <div className={styles.ways}>
            <Button disabledFocusable={isSaving} onClick={edit.drop}>
              {t('taskPage.drop')}
            </Button>
            <Button
              ref={save}
              appearance="primary"
              icon={isSaving ? <Spinner size="tiny" aria-hidden="true" /> : <SaveRegular />}
              disabledFocusable={isSaving || conflicts.length > 0}
              onClick={edit.save}
            >
              {t(isSaving ? 'taskPage.saving' : 'taskPage.save')}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}
