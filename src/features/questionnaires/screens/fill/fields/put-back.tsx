import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';

/** The way back for something that was taken away a moment ago. */
export function PutBack({ label, act }: { label: string; act: () => Promise<void> }) {
  return (
    <div>
      <Button
        variant="subtle"
        color="gray"
        size="compact-md"
        leftSection={<IconArrowBackUp size={18} aria-hidden />}
        onClick={() => void act()}
      >
        {label}
      </Button>
    </div>
  );
}
