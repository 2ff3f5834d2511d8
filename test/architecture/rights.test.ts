import { expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { SIDES } from '../../src/domain/person.js'
import { USER_TYPES } from '../../src/domain/policy.js'

/**
 * Who may what stands in src/domain/policy.ts and nowhere else (house.md §4, rule 2). This looks for code that asks for a
 * user type or a side itself, or refuses a right by hand; a list of user types is caught as the beginning of that.
 */
const TABLE = 'src/domain/policy.ts'
/** Texts; the database's own history; the room where anybody plays anybody. */
const LEFT_OUT = /^(src\/(i18n|data\/migrations|demo)|tabs\/demo)\//

/** What asks and yet decides no right, with why. A line that is not found any more must go. */
const FACTS: Record<string, string[]> = {
  // The words themselves, for whoever stores, chooses or shows them.
  'src/domain/person.ts': [
    "['PLUS', 'STANDARD', 'LIGHT', 'READER']",
    "['MUNICIPALITY', 'KOMBIT', 'SUPPLIER']",
  ],
  'src/domain/user.ts': ["['ADMINISTRATOR', ...ACCESS_TYPES, 'NONE']", "from === 'PLUS'", "to !== 'PLUS'"],
  'tabs/app/SignIn.tsx': [
    "[ 'ADMINISTRATOR', 'PLUS', 'STANDARD', 'LIGHT', 'READER', 'NONE', 'KOMBIT', 'SUPPLIER', ]",
  ],
  'tabs/projects/projectView.ts': ["['PLUS', 'STANDARD', 'LIGHT', 'READER']"],
  'tabs/users/userView.ts': [
    "['READER', 'PLUS', 'STANDARD', 'LIGHT']",
    "['ADMINISTRATOR', 'PLUS', 'STANDARD', 'LIGHT', 'READER', 'NONE']",
  ],
  // The table itself, printed.
  'src/cli/rights.ts': ['isGranted(right, userType, relation)'],
  'tabs/help/rights.ts': ["['KOMBIT', 'SUPPLIER']", 'isGranted(right, userType, relation)'],
  // A refusal of the table's, told with the way forward.
  'src/services/refusing.ts': [
    "new Refusal('forbidden', { ...refusal.facts, who: 'KOMBIT' })",
    "new Refusal('forbidden', { ...refusal.facts, who: names.slice(0, 3).join(', ') })",
  ],
  // The second wall: rows of other municipalities are out of a query's reach whatever the table says.
  'src/data/scope.ts': ["actor.side === 'MUNICIPALITY'", "actor.side === 'SUPPLIER'"],
  // On which side something was done is written down.
  'src/data/repositories/leaving.ts': ['actor.side'],
  'src/data/repositories/tasks.ts': ['actor.side'],
  'src/services/record.ts': ['actor.side'],
  'src/services/directory/directory.ts': ['side'],
  'src/services/tasks/files.ts': ['actor.side', "file.origin === 'MUNICIPALITY'"],
  'src/services/tasks/messages.ts': [
    "actor.side !== 'MUNICIPALITY'",
    "actor.side === 'MUNICIPALITY'",
    'side: authorSide',
  ],
  // Whose answer by mail is taken, which is no right: whoever answers is asked for theirs then.
  'src/services/notices/mails.ts': ["reader?.side === 'MUNICIPALITY'"],
  'src/services/broadcasts/send.ts': ['actor.side'],
  // Whom a notice is sent to, who is proposed first, and what a project is warned of; nobody may more or less by it.
  // A table of its own beside the policy: by hat, not by user type.
  'src/domain/introductionPolicy.ts': [`new Refusal('forbidden', { right })`],
  'src/domain/introductionTemplateRights.ts': [
    `new Refusal('forbidden', { right })`,
    `new Refusal('forbidden', { right: 'template.share' })`,
  ],
  'src/domain/notices.ts': ["['PLUS', 'STANDARD', 'LIGHT']", "['PLUS']", "side === 'MUNICIPALITY'"],
  'src/domain/recipients.ts': ["userType === 'PLUS'"],
  'src/data/repositories/handOvers.ts': ["['PLUS', 'STANDARD']"],
  // The refusal names the right; who has it, the table of introductions says.
  'src/services/teams/edit.ts': [
    `new Refusal('forbidden', { right: 'team.listAll' })`,
    `new Refusal('forbidden', { right: 'team.listAll' })`,
  ],
  'src/services/users/delete.ts': ["userType === 'PLUS'"],
  // Who can read a message, as a sentence says it: asked of the table.
  'src/domain/audience.ts': [
    "['KOMBIT', 'SUPPLIERS', 'MUNICIPALITY']",
    "group === 'MUNICIPALITY'",
    "isGranted(right, OUTSIDE[group], 'project')",
  ],
  // What is filtered by, shown or looks different.
  'bot/cards/message.ts': ["side === 'MUNICIPALITY'"],
  'src/data/repositories/users.ts': ["userType.includes('ADMINISTRATOR')"],
  'src/services/projects/overview.ts': ['actor.access'],
  'src/services/projects/projects.ts': ['actor.access'],
  // Of an organisation.
  'src/services/signIn/fk.ts': ["kind === 'MUNICIPALITY'"],
  // That an administrator is one is a hat among others, which that table is asked with.
  'src/services/introductions/organising.ts': [
    'actor.isAdministrator',
    'isAdministrator',
    'isAdministrator',
    'actor.isAdministrator',
  ],
  'src/services/municipalities/operate.ts': ["kind === 'MUNICIPALITY'"],
  // Whose people a directory speaks of.
  'src/services/directory/refresh.ts': ["side === 'MUNICIPALITY'"],
  'src/services/tasks/export.ts': ['actor.access'],
  'src/services/users/people.ts': ['actor.access'],
  'src/services/users/tellAccess.ts': ['actor.access'],
  'src/services/users/edit.ts': ["kind === 'MUNICIPALITY'"],
  'tabs/help/Help.tsx': ["['ADMINISTRATOR']"],
  'tabs/tasks/page/Summary.tsx': ["side !== 'MUNICIPALITY'"],
  'tabs/tasks/page/Thread.tsx': ["side !== 'MUNICIPALITY'"],
}

const ROOT = join(__dirname, '..', '..')
const WORDS = new Set<string>([...USER_TYPES, ...SIDES].filter((word) => word !== 'NONE'))
const EQUALITIES = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
])

const isWord = (node: ts.Node): boolean => ts.isStringLiteralLike(node) && WORDS.has(node.text)
const isOfActor = (name: string): boolean => ['side', 'isAdministrator', 'access'].includes(name)
const isActor = (text: string): boolean => /(^|\.)(actor|me)$|^useMe\(\)$/.test(text)

/** `const { side } = actor`, `({ side }: Actor) =>`, `({ actor: { side } })`. */
function takesFromActor(node: ts.BindingElement): boolean {
  if (!isOfActor((node.propertyName ?? node.name).getText())) return false
  const { parent } = node.parent
  if (ts.isBindingElement(parent)) return isActor((parent.propertyName ?? parent.name).getText())
  const { initializer, type } = parent
  return isActor(initializer?.getText() ?? '') || /\b(Actor|Me)\b/.test(type?.getText() ?? '')
}

function asksActor(node: ts.Node): boolean {
  if (ts.isBindingElement(node)) return takesFromActor(node)
  if (!ts.isPropertyAccessExpression(node)) return false
  return isOfActor(node.name.text) && isActor(node.expression.getText())
}

function asksByWord(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node)) {
    return EQUALITIES.has(node.operatorToken.kind) && (isWord(node.left) || isWord(node.right))
  }
  if (ts.isCaseClause(node)) return isWord(node.expression)
  if (ts.isArrayLiteralExpression(node)) return node.elements.some(isWord)
  if (!ts.isCallExpression(node)) return false
  return /\.(includes|has)$/.test(node.expression.getText()) && node.arguments.some(isWord)
}

/** Past `may` and `allow`. */
function takesTheirPlace(node: ts.Node): boolean {
  if (ts.isCallExpression(node)) return /^(isGranted|standings)$/.test(node.expression.getText())
  const [code] = ts.isNewExpression(node) ? (node.arguments ?? []) : []
  return code !== undefined && ts.isStringLiteralLike(code) && code.text === 'forbidden'
}

const asks = (node: ts.Node): boolean => asksActor(node) || asksByWord(node) || takesTheirPlace(node)

/** The outermost code of each thing that asks, on one line. */
function found(source: ts.SourceFile): string[] {
  const texts: string[] = []
  const visit = (node: ts.Node): void => {
    if (asks(node)) texts.push(node.getText(source).replace(/\s+/g, ' '))
    else ts.forEachChild(node, visit)
  }
  visit(source)
  return texts
}

const parse = (name: string, text: string): ts.SourceFile =>
  ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)

function inTheHouse(): Record<string, string[]> {
  const files = ['src', 'bot', 'tabs'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  const code = files
    .map((name) => relative('.', name).replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/.test(name) && name !== TABLE && !LEFT_OUT.test(name))
  const all = code.map((name) => [name, found(parse(name, readFileSync(join(ROOT, name), 'utf8')))] as const)
  return Object.fromEntries(all.filter(([, texts]) => texts.length > 0))
}

test('nobody but the rights table decides by a user type or a side', () => {
  expect(inTheHouse()).toEqual(FACTS)
})

test.each([
  "const mayWrite = actor.side === 'KOMBIT'",
  'const { side } = actor',
  'const isReadOnly = ({ side }: Actor) => side',
  'const may = ({ actor: { isAdministrator } }: Acting) => isAdministrator',
  'const { side, projects } = useMe()',
  'if (act.actor.isAdministrator) grant()',
  'const types = [...actor.access.values()]',
  "const may = userType !== 'READER'",
  "switch (userType) { case 'PLUS': grant() }",
  "const EDITORS = ['PLUS', 'STANDARD']",
  "const isPlus = types.includes('PLUS')",
  "const may = isGranted('task.edit', userType, 'own')",
  "throw new Refusal('forbidden', { right })",
])('it would be found: %s', (code) => {
  expect(found(parse('some.ts', code))).not.toEqual([])
})

test.each([
  "const person = { side: 'MUNICIPALITY' }",
  'const { side, text } = message',
  "allow(actor, 'task.edit', guarded)",
  "if (status === 'COMPLETED') throw new Refusal('not-found')",
])('it is nothing: %s', (code) => {
  expect(found(parse('some.ts', code))).toEqual([])
})
