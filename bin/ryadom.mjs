#!/usr/bin/env node
// The command `ryadom`: any Node starts this file, Node 24 runs the program.
import { fileURLToPath } from 'node:url';
import { runUnderNode24 } from './node24.mjs';

runUnderNode24([fileURLToPath(new URL('../src/cli/main.ts', import.meta.url)), ...process.argv.slice(2)]);
