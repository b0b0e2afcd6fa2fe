package io.sluice.metadata.support;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.apache.shardingsphere.sql.parser.autogen.MySQLStatementLexer;
import org.apache.shardingsphere.sql.parser.autogen.MySQLStatementParser;
import org.apache.shardingsphere.sql.parser.autogen.OracleStatementLexer;
import org.apache.shardingsphere.sql.parser.autogen.OracleStatementParser;
import org.apache.shardingsphere.sql.parser.autogen.SQLServerStatementLexer;
import org.apache.shardingsphere.sql.parser.autogen.SQLServerStatementParser;

/// The grammar of a dialect that no server of the tests speaks.
public enum Grammar {
    ORACLE(OracleStatementLexer::new, tokens -> {
        OracleStatementParser parser = new OracleStatementParser(tokens);
        return new Reading(parser, parser::select);
    }),
    SQLSERVER(SQLServerStatementLexer::new, tokens -> {
        SQLServerStatementParser parser = new SQLServerStatementParser(tokens);
        return new Reading(parser, parser::select);
    }),
    MYSQL(MySQLStatementLexer::new, tokens -> {
        MySQLStatementParser parser = new MySQLStatementParser(tokens);
        return new Reading(parser, parser::select);
    });

    private final Function<CharStream, Lexer> lexer;
    private final Function<TokenStream, Reading> parser;

    Grammar(Function<CharStream, Lexer> lexer, Function<TokenStream, Reading> parser) {
        this.lexer = lexer;
        this.parser = parser;
    }

    /// What of a query is not of the dialect, nothing for one that is.
    public List<String> problems(String sql) {
        // Without looking at what surrounds a rule, which is far quicker: a query that passes so is of the dialect.
        return problems(sql, PredictionMode.SLL).isEmpty() ? List.of() : problems(sql, PredictionMode.LL);
    }

    private List<String> problems(String sql, PredictionMode mode) {
        List<String> problems = new ArrayList<>();
        BaseErrorListener listener = new BaseErrorListener() {
            @Override
            public void syntaxError(
                    Recognizer<?, ?> recognizer,
                    Object symbol,
                    int line,
                    int column,
                    String text,
                    RecognitionException e) {
                problems.add("line %d, column %d: '%s'".formatted(line, column, word(symbol)));
            }
        };
        Lexer words = lexer.apply(CharStreams.fromString(sql));
        words.removeErrorListeners();
        words.addErrorListener(listener);
        CommonTokenStream tokens = new CommonTokenStream(words);
        Reading reading = parser.apply(tokens);
        reading.parser().removeErrorListeners();
        reading.parser().addErrorListener(listener);
        reading.parser().getInterpreter().setPredictionMode(mode);
        reading.rule().run();
        if (problems.isEmpty() && tokens.LA(1) != Token.EOF) {
            problems.add("nothing may follow '%s'".formatted(tokens.LT(1).getText()));
        }
        return problems;
    }

    private static String word(Object symbol) {
        return symbol instanceof Token token ? token.getText() : "?";
    }

    private record Reading(Parser parser, Runnable rule) {}
}
