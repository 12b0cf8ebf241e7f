import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../src/export/file-name.ts';

const named = (title: string) => fileNameOf(title, '.md', 'Article');

describe('a file’s name', () => {
  it.each([
    ['How to descale a kettle', 'How to descale a kettle.md'],
    ['What is a <kettle>? "Old" | new*', 'What is a kettle Old new.md'],
    ['A/B: one\\two', 'A-B - one-two.md'],
    ['  Tea\n\tand   coffee  ', 'Tea and coffee.md'],
    ['...hidden.', 'hidden.md'],
    ['../../etc/passwd', 'etc-passwd.md'],
    ['~/.ssh', 'ssh.md'],
    ['CON', '_CON.md'],
    ['com1.txt and more', '_com1.txt and more.md'],
    ['Concert', 'Concert.md'],
    ['a\u202egpj.exe\u0000\u200b', 'agpj.exe.md'],
    ['Кофе, чай и «вода»', 'Кофе, чай и «вода».md'],
    ['如何清洁水壶', '如何清洁水壶.md'],
    ['می‌خواهم', 'می‌خواهم.md'],
    ['الغلاية', 'الغلاية.md'],
    ['👩‍👩‍👧 at home', '👩‍👩‍👧 at home.md'],
    ['e\u0301te\u0301', 'été.md'],
  ])('of %j is %j', (title, name) => {
    expect(named(title)).toBe(name);
  });

  it.each(['', '   ', '???', '///', '...', '\u200b'])('of %j is the one for nothing', (title) => {
    expect(named(title)).toBe('Article.md');
  });

  it('falls back to a word of its own when both are nothing', () => {
    expect(fileNameOf('?', '.txt', '*')).toBe('article.txt');
  });

  it('has at most 120 signs and ends at a word', () => {
    const name = named(`${'word '.repeat(60)}end`);
    expect(name.length).toBeLessThanOrEqual(120);
    expect(name).toMatch(/word\.md$/);
    expect(named('x'.repeat(400))).toHaveLength(120);
  });

  it('cuts between letters as people see them, and fits into 255 bytes', () => {
    const family = '👩‍👩‍👧';
    const stem = named(family.repeat(60)).slice(0, -3);
    expect(stem.replaceAll(family, '')).toBe('');
    for (const title of ['壶'.repeat(200), 'चाय '.repeat(100), family.repeat(60)])
      expect(new TextEncoder().encode(named(title)).length).toBeLessThanOrEqual(255);
  });
});
