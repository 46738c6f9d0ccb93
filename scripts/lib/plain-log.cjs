// Stands in for @vscode/spdlog, whose binary would have to be compiled: log files without it, so that the Output view has something to show.
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

let flushAt = 4;

class Logger {
  #path;
  #level = 2;
  #waiting = '';
  #timer;
  #ending = '\n';

  constructor(_type, _name, path) {
    this.#path = path;
    mkdirSync(dirname(path), { recursive: true });
    appendFileSync(path, '');
  }
  #write(level, message) {
    if (level < this.#level) return;
    this.#waiting += message + this.#ending;
    if (level >= flushAt) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), 200).unref();
  }
  trace(message) {
    this.#write(0, message);
  }
  debug(message) {
    this.#write(1, message);
  }
  info(message) {
    this.#write(2, message);
  }
  warn(message) {
    this.#write(3, message);
  }
  error(message) {
    this.#write(4, message);
  }
  critical(message) {
    this.#write(5, message);
  }
  getLevel() {
    return this.#level;
  }
  setLevel(level) {
    this.#level = level;
  }
  setPattern() {}
  clearFormatters() {
    this.#ending = '';
  }
  flush() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const text = this.#waiting;
    this.#waiting = '';
    try {
      if (text) appendFileSync(this.#path, text);
    } catch {
      // The profile is gone or full; a log is not worth an error.
    }
  }
  drop() {
    this.flush();
  }
}

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = level => {
  flushAt = level;
};
exports.Logger = Logger;
exports.createRotatingLogger = async (name, path) => new Logger('rotating', name, path);
exports.createAsyncRotatingLogger = exports.createRotatingLogger;
