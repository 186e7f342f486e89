#!/usr/bin/env node
import "../dist/reactivate.js";
