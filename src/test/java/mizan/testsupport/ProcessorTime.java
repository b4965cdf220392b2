package mizan.testsupport;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** How long this thread's processor is busy with something: who else keeps the machine busy does not count. */
public final class ProcessorTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** The clock is coarse: what takes less is done several times. */
    private static final long SHORTEST = 200_000;

    private static final int MOST_REPEATS = 100;

    private ProcessorTime() {}

    /** The median of {@code runs} runs of {@code work}, in nanoseconds, after one that is not counted. */
    public static double median(int runs, Runnable work) {
        int repeats = Math.clamp(SHORTEST / Math.max(1, once(1, work)), 1, MOST_REPEATS);
        long[] times = new long[runs];
        Arrays.setAll(times, run -> once(repeats, work));
        Arrays.sort(times);
        return Math.max(1, times[runs / 2]);
    }

    private static long once(int repeats, Runnable work) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < repeats; i++) {
            work.run();
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / repeats;
    }
}
