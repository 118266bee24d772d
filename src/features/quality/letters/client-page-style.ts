// Style of the client's page: block layout only and no variables, so that an old phone shows it as meant.
import { Html } from '#kernel/html.ts';

/** @param accent the company's colour, `#rrggbb`: white reads on it (staff/rules/contrast.ts) */
export function clientPageStyle(accent: string): Html {
  return new Html(`
html{-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:34em;padding:16px;background:#faf7f2;color:#211c15;font:17px/1.5 -apple-system,"Segoe UI",Roboto,"PT Sans",Arial,sans-serif}
.supplier{margin:0 0 20px;padding-bottom:10px;border-bottom:2px solid ${accent};font-weight:700}
.logo img{display:block;max-width:100%;height:auto}
h1{margin:0 0 12px;font-size:26px;line-height:1.25}
h2{margin:24px 0 8px;font-size:18px;line-height:1.3}
.question{margin-top:28px;font-size:22px}
p{margin:0 0 12px}
ul{margin:0 0 20px;padding:0;list-style:none}
.claims li{margin:0 0 10px;padding:12px 14px;background:#fff;border:1px solid #d9cfc0;border-radius:8px}
.claims p{margin:0 0 4px;overflow-wrap:anywhere}
.measured li{margin:0 0 4px}
.what{font-weight:700}
.hint{font-size:15px;color:#5c5348}
label,legend{display:block;margin:0 0 4px;padding:0;font-weight:700}
.quiet{font-size:15px;font-weight:400;color:#5c5348}
fieldset{margin:0 0 16px;padding:0;border:0;min-width:0}
.box{position:relative;padding:10px 0 10px 36px;font-weight:400}
.box input{position:absolute;left:0;top:12px;width:22px;height:22px;margin:0}
textarea,input[type=text]{display:block;width:100%;box-sizing:border-box;margin:0 0 16px;padding:10px;border:1px solid #857a6b;border-radius:8px;background:#fff;color:inherit;font:inherit;-webkit-appearance:none;appearance:none}
textarea[aria-invalid]{border:2px solid #a3261b}
.gaps{margin:0 0 20px;padding:12px 14px;border-left:4px solid #b3541e;background:#fff;border-radius:0 8px 8px 0}
.gaps p{margin:0 0 4px}
.gaps a{color:#a3261b;font-weight:700}
.said{font-size:19px}
.answers{margin:8px 0 12px}
button{display:block;width:100%;margin:0 0 12px;padding:15px 12px;border:2px solid #857a6b;border-radius:10px;background:#fff;color:#211c15;font:inherit;font-size:19px;font-weight:700;cursor:pointer;-webkit-appearance:none;appearance:none}
[hidden]{display:none}
.first{border-color:${accent};background:${accent};color:#fff}
.lacking{padding-left:12px;border-left:4px solid #a3261b}
button:focus,textarea:focus,input:focus,a:focus{outline:3px solid #2b6cb0;outline-offset:2px}
blockquote{margin:0 0 20px;padding:4px 0 4px 14px;border-left:4px solid #b9ab97;white-space:pre-wrap;overflow-wrap:anywhere}
footer{margin-top:32px;padding-top:12px;border-top:1px solid #d9cfc0;font-size:16px}
a{color:#1c5d8c}
a[href^="tel:"]{white-space:nowrap}
@media (prefers-color-scheme:dark){body{background:#1b1814;color:#f0eae0}.claims li,.gaps,textarea,input[type=text],.other{background:#26221d;color:#f0eae0;border-color:#8f8474}.claims li{border-color:#4a443b}.gaps{border-left-color:#e08a52}.logo img{padding:8px;background:#fff;border-radius:8px;box-sizing:border-box}.supplier,footer{border-color:#4a443b}.hint,.quiet{color:#c3b9aa}.gaps a{color:#ff9d92}textarea[aria-invalid],.lacking{border-color:#ff9d92}a{color:#8fc4ee}.first{border-color:#8f8474}}
`);
}
