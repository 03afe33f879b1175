// XML that nobody vouches for, read as a stream of elements: no document type, so that no entity can be made up; no nesting without
// end; and nothing of it is kept that is not asked for.

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface XmlReader {
  /** `path`: the elements around this one and itself. */
  readonly open?: (path: readonly XmlElement[]) => void;
  /** `text`: what stands directly in it. */
  readonly close: (path: readonly XmlElement[], text: string) => void;
}

export type XmlTrouble = 'broken' | 'document-type';

/** Deeper than groups are nested by people. */
const deepest = 200;

class Trouble extends Error {
  readonly why: XmlTrouble;
  constructor(why: XmlTrouble) {
    super(why);
    this.why = why;
  }
}

export const isXml = (text: string): boolean =>
  /^\s*<(?:\?xml|!--|[A-Za-z])/.test(text) && !/^\s*<!doctype html|^\s*<html/i.test(text);

/** undefined where all of it was read. */
export async function readXml(text: string, reader: XmlReader): Promise<XmlTrouble | undefined> {
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser();
  const path: XmlElement[] = [];
  const texts: string[] = [];
  parser.on('doctype', () => {
    throw new Trouble('document-type');
  });
  parser.on('error', () => {
    throw new Trouble('broken');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (path.length === deepest) throw new Trouble('broken');
    path.push({ name, attributes: attributes as Readonly<Record<string, string>> });
    texts.push('');
    reader.open?.(path);
  });
  const add = (more: string): void => {
    if (texts.length > 0) texts[texts.length - 1] += more;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    reader.close(path, texts.at(-1) ?? '');
    path.pop();
    texts.pop();
  });
  try {
    parser.write(text).close();
    return undefined;
  } catch (error) {
    if (error instanceof Trouble) return error.why;
    throw error;
  }
}
