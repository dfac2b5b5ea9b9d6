package id.sophumas.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Finds runs. The rarest of the terms leads: the runs that have it are gone through in the order of their start, and of each the other terms
 * are looked up, until enough are found. So a search takes as long as its rarest term is frequent, at most.
 */
@Service
public class RunSearch {

    /** Found runs are counted up to here. */
    public static final int COUNTED = 1000;

    /** Pages are turned up to here; further on a search is narrowed or exported. */
    public static final int REACHED = 10_000;

    /** More frequent than that, and it does not matter how frequent it is. */
    private static final int FREQUENT = 10_000;

    private static final int CHUNK = 500;

    private final JdbcClient jdbc;
    private final RunRows rows;

    RunSearch(JdbcClient jdbc, RunRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** One run; empty where there is none with this id. */
    public Optional<RunLine> find(String processInstanceId) {
        return rows.find(processInstanceId);
    }

    /**
     * One page of the runs that are searched for.
     *
     * @param offset how many to pass over
     * @param size how many to show
     */
    public RunPage page(RunQuery query, RunOrder order, boolean descending, int offset, int size) {
        Statement found = matching(query);
        List<Hit> hits = hits(found, order != RunOrder.MULAI || descending, Math.max(COUNTED, offset + size) + 1);
        int counted = Math.min(COUNTED, hits.size());
        boolean more = hits.size() > COUNTED;
        if (order == RunOrder.MULAI) {
            return new RunPage(lines(numbers(slice(hits, offset, size))), counted, more);
        }
        List<RunLine> lines = hits.size() <= COUNTED
                ? sorted(hits, order, descending, offset, size)
                : walked(query, order, descending, offset, size);
        return new RunPage(lines, counted, more);
    }

    /**
     * All runs that are searched for, the newest first, in pieces: neither memory nor a transaction is held meanwhile.
     *
     * @return the same runs, to be read again
     */
    public FoundRuns forEach(RunQuery query, Consumer<List<RunLine>> reader) {
        LongStream.Builder numbers = LongStream.builder();
        Hit last = null;
        List<Hit> hits = null;
        while (hits == null || hits.size() == CHUNK) {
            Statement found = matching(query);
            if (last != null) {
                OffsetDateTime at = time(last.mulai());
                found.and("t.mulai <= ? and (t.mulai < ? or t.baris < ?)", at, at, last.baris());
            }
            hits = hits(found, true, CHUNK);
            hits.forEach(hit -> numbers.add(hit.baris()));
            reader.accept(lines(numbers(hits)));
            last = hits.isEmpty() ? null : hits.get(hits.size() - 1);
        }
        return new FoundRuns(numbers.build());
    }

    /** Reads runs that were found once more, as they are now, in the same order and in pieces. */
    public void again(FoundRuns runs, Consumer<List<RunLine>> reader) {
        for (int from = 0; from < runs.size(); from += CHUNK) {
            reader.accept(lines(runs.slice(from, CHUNK)));
        }
    }

    private record Hit(Instant mulai, long baris) {}

    /** A query for the runs, as rows called t with {@code mulai} and {@code baris}, that is still open for conditions. */
    private static final class Statement {

        private final String select;
        private final String order;
        private final StringBuilder where = new StringBuilder(" where true");
        private final List<Object> parameters = new ArrayList<>();

        Statement(String select, String order) {
            this.select = select;
            this.order = order;
        }

        void and(String condition, Object... values) {
            where.append(" and ").append(condition);
            Collections.addAll(parameters, values);
        }

        /**
         * The runs that lead come in the order of their start, and so do those of one other value: looked up by their start, each lies next to
         * the one before. There is one such mark at most, so that it can be compared with, and PostgreSQL looks it up; of "exists" it makes a
         * join with all runs of that value. The beginning of a value is looked up among the marks of the run.
         */
        void andHas(Term term, String row) {
            String mark = term.isExact()
                    ? "%1$s.baris = (select u.baris from riwayat_tanda u where u.mulai = %1$s.mulai and u.baris = %1$s.baris and %2$s)"
                    : "exists (select 1 from riwayat_tanda u where u.baris = %1$s.baris and %2$s)";
            and(mark.formatted(row, term.condition("u")), (Object[]) term.parameters());
        }

        String sql(boolean descending, int most) {
            return select + where + order.replace("#", descending ? " desc" : "") + " fetch first " + most
                    + " rows only";
        }
    }

    private Statement matching(RunQuery query) {
        List<Term> terms = Terms.of(query, jdbc);
        Optional<Term> leading = leading(terms, query);
        Statement statement = leading.map(term -> new Statement(
                        "select " + (term.isExact() ? "" : "distinct ") + "t.mulai, t.baris from riwayat_tanda t",
                        " order by " + (term.isExact() ? "t.tanda#, " : "") + "t.mulai#, t.baris#"))
                .orElseGet(
                        () -> new Statement("select t.mulai, t.baris from riwayat t", " order by t.mulai#, t.baris#"));
        leading.ifPresent(term -> statement.and(term.condition("t"), (Object[]) term.parameters()));
        within(query, "t.mulai", statement);
        terms.stream().filter(term -> term != leading.orElse(null)).forEach(term -> statement.andHas(term, "t"));
        return statement;
    }

    private static void within(RunQuery query, String start, Statement statement) {
        if (query.dari() != null) {
            statement.and(start + " >= ?", time(query.dari()));
        }
        if (query.sampai() != null) {
            statement.and(start + " < ?", time(query.sampai()));
        }
    }

    /** The rarest term. The beginning of many frequent words does not lead: its runs would have to be sorted first. */
    private Optional<Term> leading(List<Term> terms, RunQuery query) {
        if (terms.size() == 1 && terms.get(0).isExact()) {
            return Optional.of(terms.get(0));
        }
        Term rarest = null;
        int least = Integer.MAX_VALUE;
        for (Term term : terms) {
            int frequency = frequency(term, query);
            if (frequency < least && (term.isExact() || frequency < FREQUENT)) {
                rarest = term;
                least = frequency;
            }
        }
        return Optional.ofNullable(rarest);
    }

    private int frequency(Term term, RunQuery query) {
        Statement count = new Statement("select count(*) from (select 1 as ada from riwayat_tanda t", "");
        count.and(term.condition("t"), (Object[]) term.parameters());
        within(query, "t.mulai", count);
        return jdbc.sql(count.sql(false, FREQUENT) + ") x")
                .params(count.parameters)
                .query(Integer.class)
                .single();
    }

    private List<Hit> hits(Statement found, boolean descending, int most) {
        return jdbc.sql(found.sql(descending, most))
                .params(found.parameters)
                .query((row, number) ->
                        new Hit(row.getObject(1, OffsetDateTime.class).toInstant(), row.getLong(2)))
                .list();
    }

    private static List<Hit> slice(List<Hit> hits, int offset, int size) {
        return hits.subList(Math.min(offset, hits.size()), Math.min(offset + size, hits.size()));
    }

    /** The rows in the order of these numbers. */
    private List<RunLine> lines(Long[] numbers) {
        Map<Long, RunLine> lines = new HashMap<>();
        jdbc.sql("select r.* from riwayat r where r.baris = any(?)")
                .param(numbers)
                .query((row, number) -> lines.put(row.getLong("baris"), RunRows.line(row, number)))
                .list();
        return Stream.of(numbers).map(lines::get).toList();
    }

    /** Few enough to be sorted here and now. */
    private List<RunLine> sorted(List<Hit> hits, RunOrder order, boolean descending, int offset, int size) {
        return jdbc.sql("select r.* from riwayat r where r.baris = any(?)" + order.clause(descending)
                        + " offset ? rows fetch next ? rows only")
                .params(numbers(hits), offset, size)
                .query(RunRows::line)
                .list();
    }

    /** So many that, going through all runs in this order, enough are met soon. */
    private List<RunLine> walked(RunQuery query, RunOrder order, boolean descending, int offset, int size) {
        Statement all = new Statement("select r.* from riwayat r", order.clause(descending));
        // By another order than that of the start, whose index is not to be taken instead.
        within(query, "coalesce(r.mulai, r.mulai)", all);
        Terms.of(query, jdbc).forEach(term -> all.andHas(term, "r"));
        return jdbc.sql(all.select + all.where + all.order + " offset ? rows fetch next ? rows only")
                .params(all.parameters)
                .params(offset, size)
                .query(RunRows::line)
                .list();
    }

    private static Long[] numbers(List<Hit> hits) {
        return hits.stream().map(Hit::baris).toArray(Long[]::new);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
