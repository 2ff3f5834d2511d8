import { Button, Tooltip } from '@fluentui/react-components'
import { Send20Filled } from '@fluentui/react-icons/svg/send'
import { useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import { useT } from '../../host/reader.js'

export type ComposerProps = {
  placeholder: string
  /** Short commands that are sent with one press. */
  suggestions: readonly string[]
  /** In a channel the bot hears only what is addressed to it. */
  mentions: boolean
  send: (text: string) => Promise<boolean>
  autoFocus?: boolean
}

export function Composer({
  placeholder,
  suggestions,
  mentions,
  send,
  autoFocus,
}: ComposerProps): ReactElement {
  const t = useT()
  const [text, setText] = useState('')
  const [failed, setFailed] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const hint = useId()

  async function submit(words: string): Promise<void> {
    if (words.trim() === '') return
    setText('')
    setFailed(false)
    field.current?.focus()
    const taken = await send(words.trim()).catch(() => false)
    if (taken) return
    setFailed(true)
    setText((now) => (now === '' ? words : now))
  }

  function keyed(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void submit(text)
  }

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault()
        void submit(text)
      }}
    >
      {suggestions.length > 0 && (
        <div className="chips" role="group" aria-label={t('room.composer.suggestions')}>
          {suggestions.map((words) => (
            <button key={words} type="button" className="chip" onClick={() => void submit(words)}>
              {words}
            </button>
          ))}
        </div>
      )}
      {failed && (
        <p className="composer-failed" role="alert">
          {t('room.chat.notTaken')}
        </p>
      )}
      <div className="composer-box">
        {mentions && (
          <span className="mention" title={t('room.composer.mention')}>
            @KLIK
          </span>
        )}
        <textarea
          ref={field}
          rows={1}
          value={text}
          maxLength={4000}
          placeholder={placeholder}
          aria-label={placeholder}
          aria-describedby={hint}
          autoFocus={autoFocus}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={keyed}
        />
        <span id={hint} className="unseen">
          {mentions ? `${t('room.composer.mention')}. ` : ''}
          {t('room.composer.keys')}
        </span>
        <Tooltip content={t('room.composer.send')} relationship="label">
          <Button
            type="submit"
            appearance="transparent"
            icon={<Send20Filled />}
            disabled={text.trim() === ''}
          />
        </Tooltip>
      </div>
    </form>
  )
}
