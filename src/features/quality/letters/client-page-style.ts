// Style of the client's page: block layout only, so that an old phone shows it as meant.
import { Html } from '#kernel/html.ts';

export const CLIENT_PAGE_STYLE = new Html(`
html{-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:34em;padding:16px;background:#faf7f2;color:#211c15;font:17px/1.5 -apple-system,"Segoe UI",Roboto,"PT Sans",Arial,sans-serif}
.supplier{margin:0 0 20px;padding-bottom:10px;border-bottom:2px solid #d9cfc0;font-weight:700}
h1{margin:0 0 12px;font-size:26px;line-height:1.25}
h2{margin:24px 0 8px;font-size:18px}
p{margin:0 0 12px}
.claims{margin:0 0 24px;padding:0;list-style:none}
.claims li{margin:0 0 10px;padding:12px 14px;background:#fff;border:1px solid #d9cfc0;border-radius:8px}
.claims p{margin:0 0 4px}
.what{font-weight:700}
.hint{font-size:15px;color:#5c5348}
label,legend{display:block;margin:0 0 4px;font-weight:700}
fieldset{margin:0 0 20px;padding:0;border:0}
.box{padding:8px 0;font-weight:400}
.box input{width:22px;height:22px;margin:0 8px 0 0;vertical-align:middle}
textarea{display:block;width:100%;box-sizing:border-box;margin:0 0 16px;padding:10px;border:1px solid #857a6b;border-radius:8px;background:#fff;color:inherit;font:inherit}
textarea[aria-invalid]{border:2px solid #a3261b}
.error{color:#a3261b;font-weight:700}
button{display:block;width:100%;margin:0 0 12px;padding:16px;border-radius:10px;font:inherit;font-size:19px;font-weight:700;cursor:pointer}
[hidden]{display:none}
.yes{border:2px solid #1d5f49;background:#1d5f49;color:#fff}
.no{border:2px solid #857a6b;background:#fff;color:#211c15}
button:focus,textarea:focus,input:focus,a:focus{outline:3px solid #2b6cb0;outline-offset:2px}
blockquote{margin:0 0 20px;padding:4px 0 4px 14px;border-left:4px solid #b9ab97;white-space:pre-wrap;overflow-wrap:anywhere}
footer{margin-top:32px;padding-top:12px;border-top:1px solid #d9cfc0;font-size:16px}
a{color:#1c5d8c}
a[href^="tel:"]{white-space:nowrap}
@media (prefers-color-scheme:dark){body{background:#1b1814;color:#f0eae0}.claims li,textarea,.no{background:#26221d;color:#f0eae0;border-color:#8f8474}.supplier,footer{border-color:#4a443b}.hint{color:#c3b9aa}.error{color:#ff9d92}textarea[aria-invalid]{border-color:#ff9d92}a{color:#8fc4ee}.yes{background:#1f6e53;border-color:#1f6e53}}
`);
