import { type Choice, ChoiceSetInput } from 'adaptivecards'
import type { Colleague } from '../../../src/contract/room.js'
import type { Translator } from '../../../src/i18n/translator.js'

const PEOPLE = 'graph.microsoft.com/users'

export type Directory = { colleagues: readonly Colleague[]; t: Translator }

type Option = { title: string; value: string }

/** The card's own choices first, then everybody else of the organisation by object id. */
function optionsOf(choices: readonly Choice[], colleagues: readonly Colleague[]): Option[] {
  const listed = choices.flatMap(({ title, value }) => (title && value ? [{ title, value }] : []))
  const known = new Set(listed.map(({ value }) => value))
  const others = colleagues
    .filter(({ personId, aadObjectId }) => !known.has(personId) && !known.has(aadObjectId))
    .map(({ name, title, aadObjectId }) => ({
      title: title ? `${name} (${title})` : name,
      value: aadObjectId,
    }))
  return [...listed, ...others]
}

const plain = (text: string): string => text.toLocaleLowerCase().normalize('NFC')

let serial = 0

/** A searchable list after the ARIA combobox pattern. */
class List {
  readonly input = document.createElement('input')
  private readonly list = document.createElement('ul')
  private shown: Option[] = []
  private active = -1
  chosen: Option | null = null

  constructor(
    private readonly options: readonly Option[],
    private readonly t: Translator,
    private readonly changed: () => void,
  ) {
    const { input, list } = this
    list.id = `people-${(serial += 1)}`
    list.className = 'picker-list'
    list.setAttribute('role', 'listbox')
    list.hidden = true
    input.type = 'text'
    input.className = 'ac-input ac-textInput picker-input'
    input.placeholder = t('room.card.search')
    input.autocomplete = 'off'
    input.setAttribute('role', 'combobox')
    input.setAttribute('aria-autocomplete', 'list')
    input.setAttribute('aria-controls', list.id)
    input.setAttribute('aria-expanded', 'false')
    input.addEventListener('input', () => this.typed())
    input.addEventListener('click', () => this.open(this.chosen ? '' : input.value))
    input.addEventListener('keydown', (event) => this.pressed(event))
    input.addEventListener('focusout', () => this.close())
    list.addEventListener('mousedown', (event) => event.preventDefault())
  }

  private typed(): void {
    this.chosen = null
    this.open(this.input.value)
    this.changed()
  }

  private open(words: string): void {
    const { list, input, options, t } = this
    if (!list.isConnected) input.after(list)
    this.shown = options.filter(({ title }) => plain(title).includes(plain(words.trim())))
    this.active = this.shown.length > 0 && words !== '' ? 0 : -1
    list.replaceChildren(...this.shown.map((option, n) => this.row(option, n)))
    if (this.shown.length === 0) {
      const none = document.createElement('li')
      none.className = 'picker-none'
      none.textContent = t('room.card.nobody')
      list.append(none)
    }
    list.hidden = false
    input.setAttribute('aria-expanded', 'true')
    this.mark()
  }

  private row(option: Option, n: number): HTMLLIElement {
    const row = document.createElement('li')
    row.id = `${this.list.id}-${n}`
    row.setAttribute('role', 'option')
    const [, name = option.title, detail] = /^(.*?)(?: \((.*)\))?$/.exec(option.title) ?? []
    const strong = document.createElement('span')
    strong.textContent = name
    row.append(strong)
    if (detail) {
      const small = document.createElement('small')
      small.textContent = detail
      row.append(small)
    }
    row.addEventListener('click', () => this.choose(n))
    return row
  }

  private mark(): void {
    const { input, list, active } = this
    for (const [n, row] of [...list.children].entries()) {
      row.setAttribute('aria-selected', String(n === active))
      if (n === active) row.scrollIntoView({ block: 'nearest' })
    }
    if (active >= 0) input.setAttribute('aria-activedescendant', `${list.id}-${active}`)
    else input.removeAttribute('aria-activedescendant')
  }

  private choose(n: number): void {
    const option = this.shown[n]
    if (!option) return
    this.chosen = option
    this.input.value = option.title
    this.close()
    this.changed()
  }

  close(): void {
    this.list.hidden = true
    this.input.setAttribute('aria-expanded', 'false')
    this.input.removeAttribute('aria-activedescendant')
  }

  private pressed(event: KeyboardEvent): void {
    const { key } = event
    const isOpen = !this.list.hidden
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault()
      if (!isOpen) return this.open('')
      const count = this.shown.length
      const step = key === 'ArrowDown' ? 1 : -1
      this.active = count === 0 ? -1 : (this.active + step + count) % count
      return this.mark()
    }
    if (key === 'Enter' && isOpen) {
      event.preventDefault()
      event.stopPropagation()
      this.choose(Math.max(this.active, 0))
    }
    if (key === 'Escape' && isOpen) {
      event.stopPropagation()
      this.close()
    }
  }
}

/** Input.ChoiceSet; with the directory as its data it is the people picker of Teams. */
export function pickerFor({ colleagues, t }: Directory): new () => ChoiceSetInput {
  return class PeoplePicker extends ChoiceSetInput {
    private picker: List | null = null

    protected override internalRender(): HTMLElement | undefined {
      if (this.choicesData?.dataset !== PEOPLE) return super.internalRender()
      const options = optionsOf(this.choices, colleagues)
      const picker = new List(options, t, () => this.valueChanged())
      const first = options.find(({ value }) => value === this.defaultValue)
      if (first) {
        picker.chosen = first
        picker.input.value = first.title
      }
      this.picker = picker
      return picker.input
    }

    override isSet(): boolean {
      return this.picker ? this.picker.chosen !== null : super.isSet()
    }

    override isValid(): boolean {
      return this.picker ? this.picker.chosen !== null || this.picker.input.value === '' : super.isValid()
    }

    override get value(): string | undefined {
      return this.picker ? this.picker.chosen?.value : super.value
    }
  }
}
