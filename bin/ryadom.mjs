#!/usr/bin/env node
// The command `ryadom`: any Node starts this file, Node 24 runs the program.
import { fileURLToPath } from 'node:url';
import { runUnderNode24 } from './node24.mjs';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

// Compiled code is kept between starts, which halves their work; a folder that cannot be written is no harm.
runUnderNode24([path('../src/cli/main.ts'), ...process.argv.slice(2)], {
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path('../node_modules/.cache/ryadom'),
});
