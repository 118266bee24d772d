import { useAttachment } from '../use-attachment.ts';

/** The picture where it is at hand, else the words that it is there. */
export function AttachmentImage({ id, label }: { id: string; label: string }) {
  const address = useAttachment(id);
  return address ? (
    <img className="fill-picture" src={address} alt={label} />
  ) : (
    <p style={{ margin: 0 }}>{label}</p>
  );
}
