// Completion for PowerShell 5 and newer. Paths are left to PowerShell: where nothing is offered, it offers them itself.

import { type Place, steps, type Values, valued, wanted } from './places.ts';

const quoted = (text: string): string => `'${text.replaceAll(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;
const list = (words: readonly string[]): string => `@(${words.map(quoted).join(', ')})`;
const entry = (key: string, value: string): string => `    ${quoted(key)} = ${value}`;
const words = ({ words: all }: Values): string => list(all);

export function powershellCompletion(places: readonly Place[]): string {
  const lines = (entries: readonly string[]): string => entries.join('\n');
  return `# PowerShell completion for sparekey. In $PROFILE: sparekey completion powershell | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName sparekey -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $steps = @{
${lines(steps(places).map(({ from, name, to }) => entry(`${from}/${name}`, quoted(to))))}
  }
  $commands = @{
${lines(places.map(({ path, commands }) => entry(path, list(commands.map(({ name }) => name)))))}
  }
  $options = @{
${lines(places.map(({ path, options }) => entry(path, list(options.flatMap(({ flags }) => flags)))))}
  }
  $values = @{
${lines(valued(places).flatMap(([names, all]) => names.split('|').map((name) => entry(name, words(all)))))}
  }
  $arguments = @{
${lines(wanted(places).map(([at, all]) => entry(at, words(all))))}
  }
  $about = @{
${lines(places.flatMap(({ path, commands }) => commands.map(({ name, about }) => entry(`${path}/${name}`, quoted(about)))))}
  }
  $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
    Select-Object -Skip 1 | ForEach-Object { $_.Extent.Text })
  $path = ''; $given = 0; $skip = ''; $literal = $false
  foreach ($word in $before) {
    if ($skip) { $skip = ''; continue }
    if (-not $literal) {
      if ($word -eq '--') { $literal = $true; continue }
      if ($values.ContainsKey($word)) { $skip = $word; continue }
      if ($word.StartsWith('-')) { continue }
    }
    if ($steps.ContainsKey("$path/$word")) { $path = $steps["$path/$word"] } else { $given++ }
  }
  $offered = if ($skip) { $values[$skip] }
    elseif (-not $literal -and $wordToComplete.StartsWith('-')) { $options[$path] }
    else {
      if ($given -eq 0) { $commands[$path] }
      if ($arguments.ContainsKey("\${path}:$given")) { $arguments["\${path}:$given"] } else { $arguments["\${path}:*"] }
    }
  $offered | Where-Object { $_ -and $_.StartsWith($wordToComplete) } | ForEach-Object {
    $tip = $about["$path/$_"]
    if (-not $tip) { $tip = $_ }
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $tip)
  }
}
`;
}
