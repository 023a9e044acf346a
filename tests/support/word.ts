/** Word files with a text in them, as Word writes them. */
import { strToU8, zipSync, type Zippable } from 'fflate'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const TYPES = `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="png" ContentType="image/png"/>
<Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="${MAIN}.styles+xml"/>
<Override PartName="/word/numbering.xml" ContentType="${MAIN}.numbering+xml"/>
<Override PartName="/word/comments.xml" ContentType="${MAIN}.comments+xml"/>
<Override PartName="/word/footnotes.xml" ContentType="${MAIN}.footnotes+xml"/></Types>`
const RELATIONS = `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships">
<Relationship Id="r1" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
const PARTS = ['styles', 'numbering', 'comments', 'footnotes']
  .map((name) => `<Relationship Id="${name}" Type="${OFFICE}/relationships/${name}" Target="${name}.xml"/>`)
  .join('')
const DOCUMENT_RELATIONS = `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships">${PARTS}
<Relationship Id="link" Type="${OFFICE}/relationships/hyperlink" Target="https://elsewhere.example" TargetMode="External"/>
<Relationship Id="image" Type="${OFFICE}/relationships/image" Target="media/image1.png"/></Relationships>`
const STYLES = `<?xml version="1.0"?><w:styles ${W}>${[1, 2, 3]
  .map((n) => `<w:style w:type="paragraph" w:styleId="${n}"><w:name w:val="heading ${n}"/></w:style>`)
  .join('')}<w:style w:type="paragraph" w:styleId="10"><w:name w:val="toc 1"/></w:style></w:styles>`
const NUMBERING = `<?xml version="1.0"?><w:numbering ${W}>
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`
const COMMENTS = `<?xml version="1.0"?><w:comments ${W}><w:comment w:id="0"><w:p><w:r><w:t>内部意见</w:t></w:r></w:p></w:comment></w:comments>`
const FOOTNOTES = `<?xml version="1.0"?><w:footnotes ${W}><w:footnote w:id="2"><w:p><w:r><w:t>见条例</w:t></w:r></w:p></w:footnote></w:footnotes>`

/** A Word file with this body. */
export function wordText(body: string, more: Zippable = {}): Uint8Array {
  const document = `<?xml version="1.0"?><w:document ${W} xmlns:r="${OFFICE}/relationships"
    xmlns:m="${OFFICE}/math" xmlns:o="urn:schemas-microsoft-com:office:office"
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
    xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}</w:body></w:document>`
  const texts = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': RELATIONS,
    'word/_rels/document.xml.rels': DOCUMENT_RELATIONS,
    'word/document.xml': document,
    'word/styles.xml': STYLES,
    'word/numbering.xml': NUMBERING,
    'word/comments.xml': COMMENTS,
    'word/footnotes.xml': FOOTNOTES,
  }
  const parts = Object.entries(texts).map(([name, text]) => [name, strToU8(text)] as const)
  return zipSync({ ...Object.fromEntries(parts), ...more })
}

export const run = (text: string, marks = ''): string =>
  `<w:r><w:rPr>${marks}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
export const paragraph = (inner: string, style = ''): string => `<w:p><w:pPr>${style}</w:pPr>${inner}</w:p>`
export const heading = (depth: number, text: string): string =>
  paragraph(run(text), `<w:pStyle w:val="${depth}"/>`)
export const item = (list: 1 | 2, text: string): string =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`)
export const cell = (text: string, more = ''): string =>
  `<w:tc><w:tcPr>${more}</w:tcPr>${paragraph(run(text))}</w:tc>`
export const table = (...rows: string[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`

/** Everything that is left out of a text. */
export const LEFT_OUT = [
  paragraph(
    `<w:ins w:id="1" w:author="x">${run('加上的')}</w:ins><w:del w:id="2" w:author="x"><w:r><w:delText>去掉的</w:delText></w:r></w:del>`,
  ),
  paragraph(
    `<w:commentRangeStart w:id="0"/>${run('被批注')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
  ),
  paragraph(`<w:hyperlink r:id="link">${run('链接')}</w:hyperlink>`),
  paragraph(`${run('条例')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
  paragraph(`<w:r><w:object><o:OLEObject r:id="x"/></w:object></w:r>${run('对象')}`),
  paragraph(`<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>${run('公式')}`),
  paragraph(
    `<w:r><w:drawing><wp:inline><wp:docPr descr="图"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="image"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>${run('图')}`,
  ),
  paragraph(run('&lt;script&gt;alert(1)&lt;/script&gt;完')),
].join('')
